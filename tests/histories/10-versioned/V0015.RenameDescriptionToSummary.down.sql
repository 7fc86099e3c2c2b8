ALTER TABLE security_keys RENAME COLUMN summary TO description;
