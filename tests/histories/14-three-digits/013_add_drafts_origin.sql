ALTER TABLE "drafts" ADD COLUMN "origin" TEXT;
