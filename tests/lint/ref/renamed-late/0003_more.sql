-- What misses orders is not said again: one mistake, one finding.
UPDATE orders SET total = 1 WHERE total < 0;
CREATE TABLE lines (id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL REFERENCES orders (id));
CREATE INDEX lines_order ON lines (order_id);
INSERT INTO lines (id, order_id) SELECT id, 1 FROM items WHERE id < 0;
CREATE VIEW big AS SELECT id FROM orders WHERE total > 100;
DELETE FROM items WHERE id IN (SELECT id FROM totals);
