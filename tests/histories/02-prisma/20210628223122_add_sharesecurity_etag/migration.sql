-- AlterTable
ALTER TABLE "ShareSecurity" ADD "etag" TEXT;

-- AlterTable
ALTER TABLE "ShareRecipient" RENAME COLUMN "email" TO "email_address";
