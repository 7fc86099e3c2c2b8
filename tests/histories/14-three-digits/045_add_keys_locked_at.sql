ALTER TABLE "keys" ADD COLUMN "locked_at" TEXT;
