CREATE TABLE IF NOT EXISTS "Orders"(id integer primary key autoincrement, total DECIMAL( 10, 2 ) default (0), state TEXT CHECK(state IN ('new', 'paid')), old INT);
CREATE INDEX orders_state ON "Orders"(state COLLATE NOCASE DESC, total) WHERE total > 0;
CREATE VIEW paid AS SELECT id, total FROM Orders WHERE state = 'paid';
CREATE TRIGGER orders_touch AFTER UPDATE OF state ON Orders WHEN new.state = 'paid'
BEGIN
  UPDATE Orders SET total = total + 0 WHERE id = new.id;
END;
CREATE TABLE lines(order_id INTEGER REFERENCES Orders(id) ON DELETE CASCADE, n INT, PRIMARY KEY(order_id, n)) WITHOUT ROWID, STRICT;
