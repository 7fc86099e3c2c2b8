ALTER TABLE "rooms" ADD COLUMN "origin" TEXT;
