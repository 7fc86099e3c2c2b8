CREATE VIEW "active_authors" AS
SELECT "bio", "avatar_key", "email", "created_at"
FROM "authors"
WHERE "avatar_key" IS NOT NULL;
