ALTER TABLE "send_queue" ADD COLUMN "legacy_id" TEXT;
