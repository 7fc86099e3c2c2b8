CREATE INDEX "idx_issues_author_id" ON "issues" ("author_id");
