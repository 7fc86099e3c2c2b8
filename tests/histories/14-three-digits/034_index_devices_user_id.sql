CREATE INDEX "idx_devices_user_id_is_trusted" ON "devices" ("user_id", "is_trusted");
