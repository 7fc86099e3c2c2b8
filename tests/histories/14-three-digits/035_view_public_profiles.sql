CREATE VIEW "public_profiles" AS
SELECT "avatar_url", "display_name", "id", "language"
FROM "profiles"
WHERE "language" IS NOT NULL;
