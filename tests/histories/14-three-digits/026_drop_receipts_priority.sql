ALTER TABLE "receipts" DROP COLUMN "priority";

CREATE INDEX "idx_events_sender_received_at" ON "events" (lower("sender"), "received_at") WHERE "kind" IS NOT NULL;

ALTER TABLE "members" ADD COLUMN "checked_at" TEXT;
