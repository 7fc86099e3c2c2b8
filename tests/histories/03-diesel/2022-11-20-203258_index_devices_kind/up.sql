CREATE INDEX idx_devices_kind_locked_at ON devices (kind, locked_at);

ALTER TABLE ciphers RENAME COLUMN data TO payload;
