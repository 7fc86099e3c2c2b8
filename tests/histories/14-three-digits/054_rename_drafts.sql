ALTER TABLE "drafts" RENAME TO "composer_drafts";
