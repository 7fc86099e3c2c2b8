ALTER TABLE "receipts" RENAME COLUMN "kind" TO "category";
