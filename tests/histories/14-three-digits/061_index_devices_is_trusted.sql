CREATE INDEX "idx_devices_is_trusted" ON "devices" ("is_trusted" DESC);

ALTER TABLE "keys" ADD COLUMN "origin" TEXT;
