-- AlterTable
ALTER TABLE "ShareRecipient" ADD "origin" TEXT;

-- AlterTable
ALTER TABLE "ResetToken" ADD COLUMN "token_substr" TEXT GENERATED ALWAYS AS (substr("token", 1, 8)) VIRTUAL;
