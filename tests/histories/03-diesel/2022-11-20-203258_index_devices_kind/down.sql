ALTER TABLE ciphers RENAME COLUMN payload TO data;

DROP INDEX idx_devices_kind_locked_at;
