ALTER TABLE "publications" ADD COLUMN "created_at" TEXT;
