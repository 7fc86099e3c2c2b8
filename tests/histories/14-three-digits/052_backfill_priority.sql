UPDATE "drafts" SET "priority" = coalesce("priority", 0) WHERE "priority" IS NOT NULL;

ALTER TABLE "receipts" ADD COLUMN "priority" INTEGER NOT NULL DEFAULT 1;

DROP INDEX "idx_receipts_event_id_room_id";
