ALTER TABLE suppliers DROP COLUMN lead_days;

ALTER TABLE order_lines DROP COLUMN title;
