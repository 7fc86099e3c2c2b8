ALTER TABLE variants DROP COLUMN priority;

DROP INDEX idx_customers_name_created_at;
