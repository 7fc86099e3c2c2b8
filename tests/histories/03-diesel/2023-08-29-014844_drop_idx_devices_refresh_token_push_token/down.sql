CREATE INDEX idx_devices_refresh_token_push_token ON devices (refresh_token, push_token DESC);
