ALTER TABLE "links" RENAME TO "share_links";
