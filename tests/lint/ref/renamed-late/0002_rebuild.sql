CREATE TABLE orders_new (id INTEGER PRIMARY KEY, total INTEGER NOT NULL DEFAULT 0, shop INTEGER REFERENCES shops (id));
INSERT INTO orders_new (id, total) SELECT id, coalesce(total, 0) FROM orders;
DROP TABLE orders;
ALTER TABLE orders_new RENAME TO orders;
--          ^^^^^^^^^^ alter/broken-schema error: the view totals names orders
CREATE INDEX orders_shop ON orders (shop);
