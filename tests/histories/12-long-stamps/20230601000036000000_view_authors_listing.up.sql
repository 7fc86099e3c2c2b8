CREATE VIEW "authors_listing" AS
SELECT "created_at", "bio", "avatar_key", "id"
FROM "authors"
WHERE "created_at" IS NOT NULL;
