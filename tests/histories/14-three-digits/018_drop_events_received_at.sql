ALTER TABLE "events" DROP COLUMN "received_at";

CREATE VIEW "rooms_overview" AS
SELECT "topic", "topic_lower", "is_encrypted", "id"
FROM "rooms"
WHERE "topic" IS NOT NULL
ORDER BY "topic";
