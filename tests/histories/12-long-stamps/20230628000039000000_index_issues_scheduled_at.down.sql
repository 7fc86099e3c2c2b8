DROP INDEX "idx_issues_scheduled_at";
