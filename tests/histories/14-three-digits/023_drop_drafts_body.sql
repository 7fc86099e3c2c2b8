ALTER TABLE "drafts" DROP COLUMN "body";
