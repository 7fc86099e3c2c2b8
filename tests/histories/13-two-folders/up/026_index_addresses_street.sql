CREATE INDEX idx_addresses_street_customer_id ON addresses (lower(street), customer_id);
