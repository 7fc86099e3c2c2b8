CREATE INDEX "idx_issues_scheduled_at" ON "issues" ("scheduled_at");
