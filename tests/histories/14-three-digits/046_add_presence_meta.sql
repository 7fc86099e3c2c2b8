ALTER TABLE "presence" ADD COLUMN "meta" TEXT;
