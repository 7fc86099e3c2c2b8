CREATE INDEX idx_devices_kind_locked_at ON devices (kind, locked_at);
