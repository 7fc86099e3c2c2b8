-- AlterTable
ALTER TABLE "Share" DROP COLUMN "title";

-- AlterTable
ALTER TABLE "ShareSecurity" ADD COLUMN "hidden" BOOLEAN NOT NULL DEFAULT 0 CHECK ("hidden" IN (0, 1));

-- AlterTable
ALTER TABLE "User" ADD COLUMN "priority" INTEGER NOT NULL DEFAULT 0;
