CREATE VIEW "readers_listing" AS
SELECT "email", "confirmed_at", "locale", "id"
FROM "readers"
WHERE "locale" IS NOT NULL;
