ALTER TABLE "drafts" ADD COLUMN "external_ref" TEXT;

ALTER TABLE "drafts" RENAME TO "composer_drafts";
