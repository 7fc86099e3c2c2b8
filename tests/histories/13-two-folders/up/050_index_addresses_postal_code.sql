CREATE UNIQUE INDEX idx_addresses_postal_code_street ON addresses (postal_code, street);
