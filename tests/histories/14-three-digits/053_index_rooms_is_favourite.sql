CREATE UNIQUE INDEX "idx_rooms_is_favourite" ON "rooms" ("is_favourite");

ALTER TABLE "receipts" RENAME COLUMN "kind" TO "category";
