DROP INDEX "idx_issues_hidden_slug_sent_at";
