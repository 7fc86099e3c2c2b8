ALTER TABLE "share_links" RENAME COLUMN "position" TO "sort_order";
