DROP INDEX "idx_authors_email_avatar_key";

CREATE INDEX "idx_assets_size" ON "assets" ("size");
