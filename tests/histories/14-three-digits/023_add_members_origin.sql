ALTER TABLE "members" ADD COLUMN "origin" TEXT;

ALTER TABLE "drafts" ADD "checked_at" TEXT;
