PRAGMA defer_foreign_keys = ON;

CREATE TABLE addresses_old AS SELECT id, street, city, postal_code, country, customer_id FROM addresses;

DROP TABLE addresses;

CREATE TABLE addresses (
  id INTEGER PRIMARY KEY,
  street TEXT NOT NULL,
  city TEXT NOT NULL,
  postal_code TEXT,
  country TEXT NOT NULL,
  customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE RESTRICT
) STRICT;

INSERT INTO addresses (id, street, city, postal_code, country, customer_id)
SELECT id, street, city, postal_code, country, customer_id FROM addresses_old;

DROP TABLE addresses_old;

CREATE INDEX idx_addresses_street_customer_id ON addresses (lower(street), customer_id);

ALTER TABLE returns ADD COLUMN etag TEXT;
