-- AlterTable
ALTER TABLE "ReverseShare" ADD COLUMN "expiresAt" DATETIME;
