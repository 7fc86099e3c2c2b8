UPDATE "File" SET "etag" = trim("etag") WHERE "etag" IS NOT NULL;

-- DropIndex
DROP INDEX IF EXISTS "idx_Share_userId";
