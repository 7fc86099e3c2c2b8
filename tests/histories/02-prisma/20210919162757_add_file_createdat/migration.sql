-- AlterTable
ALTER TABLE "File" ADD COLUMN "createdAt" DATETIME;

-- AlterTable
ALTER TABLE "ShareSecurity" ADD "language" TEXT;
