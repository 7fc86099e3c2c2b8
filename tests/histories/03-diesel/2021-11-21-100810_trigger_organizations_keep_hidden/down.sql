ALTER TABLE devices DROP COLUMN created_at;

DROP TRIGGER organizations_keep_hidden;
