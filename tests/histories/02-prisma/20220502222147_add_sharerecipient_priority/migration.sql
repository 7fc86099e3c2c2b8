-- AlterTable
ALTER TABLE "ShareRecipient" ADD COLUMN "priority" INTEGER NOT NULL DEFAULT 0;

UPDATE "ReverseShare" SET "remainingUses" = coalesce("remainingUses", 0) WHERE "remainingUses" IS NOT NULL;

-- AlterTable
ALTER TABLE "File" DROP COLUMN "mediaType";
