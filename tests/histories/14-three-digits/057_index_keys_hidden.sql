CREATE INDEX "idx_keys_hidden_name" ON "keys" ("hidden", "name");

ALTER TABLE "dependents" ADD COLUMN "etag" TEXT;
