ALTER TABLE "receipts" ADD COLUMN "legacy_id" TEXT;

CREATE UNIQUE INDEX "idx_rooms_is_encrypted_is_favourite" ON "rooms" ("is_encrypted", "is_favourite") WHERE "name" IS NOT NULL;
