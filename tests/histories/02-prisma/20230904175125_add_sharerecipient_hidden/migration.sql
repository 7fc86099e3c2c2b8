-- AlterTable
ALTER TABLE "ShareRecipient" ADD COLUMN "hidden" BOOLEAN NOT NULL DEFAULT 1 CHECK ("hidden" IN (0, 1));
