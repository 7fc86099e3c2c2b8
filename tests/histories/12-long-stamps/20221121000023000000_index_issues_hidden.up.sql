CREATE UNIQUE INDEX "idx_issues_hidden_slug_sent_at" ON "issues" ("hidden", "slug", "sent_at") WHERE "updated_at" IS NOT NULL;
