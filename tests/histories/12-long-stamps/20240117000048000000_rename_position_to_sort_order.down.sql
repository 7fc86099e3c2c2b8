ALTER TABLE "share_links" RENAME COLUMN "sort_order" TO "position";
