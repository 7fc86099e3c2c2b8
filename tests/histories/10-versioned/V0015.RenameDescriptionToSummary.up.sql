ALTER TABLE security_keys RENAME COLUMN description TO summary;
