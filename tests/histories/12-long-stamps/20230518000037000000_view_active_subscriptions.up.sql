CREATE VIEW "active_subscriptions" AS
SELECT "reader_id", "started_at", "publication_id", "plan"
FROM "subscriptions"
WHERE "publication_id" IS NOT NULL
ORDER BY "reader_id";
