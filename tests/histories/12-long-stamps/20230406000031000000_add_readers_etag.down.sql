ALTER TABLE "readers" DROP COLUMN "etag";
