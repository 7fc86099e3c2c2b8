DROP INDEX "idx_issues_author_id";
