DROP INDEX "idx_devices_user_id_is_trusted";
