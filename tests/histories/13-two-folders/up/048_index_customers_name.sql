CREATE INDEX idx_customers_name_created_at ON customers (name, created_at);

ALTER TABLE variants ADD priority INTEGER NOT NULL DEFAULT 1;
