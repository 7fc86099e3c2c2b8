CREATE VIEW "presence_listing" AS
SELECT "origin", "user_id", "id", "last_active_at"
FROM "presence"
WHERE "user_id" IS NOT NULL;
