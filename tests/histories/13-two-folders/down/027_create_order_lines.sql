CREATE INDEX idx_addresses_customer_id ON addresses (customer_id);

DROP TABLE order_lines;
