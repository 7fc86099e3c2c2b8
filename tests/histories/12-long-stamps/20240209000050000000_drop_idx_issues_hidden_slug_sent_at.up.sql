DROP INDEX IF EXISTS "idx_issues_hidden_slug_sent_at";

CREATE UNIQUE INDEX "idx_authors_email_avatar_key" ON "authors" ("email", "avatar_key");
