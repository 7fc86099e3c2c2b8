-- AlterTable
ALTER TABLE "ReverseShare" ADD COLUMN "expiresAt" DATETIME;

-- AlterTable
ALTER TABLE "Config" ADD "updatedAt" DATETIME;
