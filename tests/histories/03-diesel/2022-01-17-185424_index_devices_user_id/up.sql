CREATE INDEX idx_devices_user_id_refresh_token ON devices (user_id COLLATE NOCASE, refresh_token);
