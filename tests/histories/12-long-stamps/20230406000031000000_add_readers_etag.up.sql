ALTER TABLE "readers" ADD COLUMN "etag" TEXT;
