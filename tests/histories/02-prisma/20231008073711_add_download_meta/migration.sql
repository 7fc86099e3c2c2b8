-- AlterTable
ALTER TABLE "Download" ADD COLUMN "meta" TEXT;
