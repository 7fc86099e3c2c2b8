ALTER TABLE security_keys DROP COLUMN created_at;

DROP TABLE attempts;
