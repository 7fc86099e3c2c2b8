ALTER TABLE "events" RENAME COLUMN "kind" TO "category";
