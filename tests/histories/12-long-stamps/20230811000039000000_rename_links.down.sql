ALTER TABLE "share_links" RENAME TO "links";
