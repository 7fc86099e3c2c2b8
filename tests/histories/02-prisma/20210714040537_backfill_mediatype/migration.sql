UPDATE "File" SET "mediaType" = trim("mediaType") WHERE "mediaType" IS NOT NULL;

-- AlterTable
ALTER TABLE "User" ADD COLUMN "priority" INTEGER NOT NULL DEFAULT 0;
