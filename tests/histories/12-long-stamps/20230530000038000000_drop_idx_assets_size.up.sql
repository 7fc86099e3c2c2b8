DROP INDEX IF EXISTS "idx_assets_size";

CREATE UNIQUE INDEX "idx_authors_email_avatar_key" ON "authors" ("email", "avatar_key");
