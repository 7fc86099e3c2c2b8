ALTER TABLE "drafts" ADD COLUMN "saved_at" TEXT;

CREATE VIEW "active_receipts" AS
SELECT "event_id", "id", "room_id", "kind"
FROM "receipts"
WHERE "kind" IS NOT NULL
ORDER BY "event_id";
