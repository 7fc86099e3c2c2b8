ALTER TABLE "members" ADD COLUMN "etag" TEXT;
