DROP INDEX "idx_authors_email_avatar_key";

CREATE UNIQUE INDEX "idx_issues_hidden_slug_sent_at" ON "issues" ("hidden", "slug", "sent_at") WHERE "updated_at" IS NOT NULL;
