ALTER TABLE cards DROP COLUMN updated_at;

DROP VIEW recent_labels;
