-- AlterTable
ALTER TABLE "User" ADD COLUMN "legacy_id" TEXT;
