-- AlterTable
ALTER TABLE "User" ADD COLUMN "origin" TEXT;

-- AlterTable
ALTER TABLE "ShareSecurity" DROP COLUMN "hidden";
