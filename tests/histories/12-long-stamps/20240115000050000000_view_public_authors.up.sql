CREATE VIEW "public_authors" AS
SELECT "created_at", "bio", "id", "legacy_id"
FROM "authors"
WHERE "id" IS NOT NULL;
