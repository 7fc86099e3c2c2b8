-- AlterTable
ALTER TABLE "ShareSecurity" ADD COLUMN "external_ref" TEXT;

-- AlterTable
ALTER TABLE "File" ADD "createdAt" DATETIME;
