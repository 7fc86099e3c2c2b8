ALTER TABLE "drafts" DROP COLUMN "reply_to";
