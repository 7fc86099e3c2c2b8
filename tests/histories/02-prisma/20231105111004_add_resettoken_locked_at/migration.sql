-- AlterTable
ALTER TABLE "ResetToken" ADD COLUMN "locked_at" DATETIME;
