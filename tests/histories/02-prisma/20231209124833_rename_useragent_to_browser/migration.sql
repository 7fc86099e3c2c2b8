-- AlterTable
ALTER TABLE "UserSession" RENAME COLUMN "userAgent" TO "browser";
