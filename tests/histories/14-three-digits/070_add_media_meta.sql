ALTER TABLE "media" ADD COLUMN "meta" TEXT;

CREATE INDEX "idx_devices_user_id_is_trusted" ON "devices" ("user_id", "is_trusted");

ALTER TABLE "dependents" ADD COLUMN "primary_key_id" INTEGER REFERENCES "keys" ("id") ON DELETE CASCADE;

CREATE INDEX "idx_dependents_primary_key_id" ON "dependents" ("primary_key_id");
