-- AlterTable
ALTER TABLE "Share" DROP COLUMN "createdAt";

-- AlterTable
ALTER TABLE "Config" ADD COLUMN "checked_at" DATETIME;
