ALTER TABLE "devices" ADD COLUMN "origin" TEXT;
