ALTER TABLE "media" ADD COLUMN "origin" TEXT;
