ALTER TABLE "receipts" ADD COLUMN "checked_at" TEXT;
