DROP INDEX idx_categories_position;

ALTER TABLE suppliers DROP COLUMN lead_days;
