-- The conflict is in a table that a trigger on another writes, which again a view feeds.
CREATE TABLE orders (id INTEGER PRIMARY KEY, customer TEXT NOT NULL);
CREATE TABLE totals (customer TEXT NOT NULL, orders INTEGER NOT NULL);
CREATE VIEW counted AS SELECT customer, count(*) AS n FROM orders GROUP BY customer;
CREATE TRIGGER orders_count AFTER INSERT ON orders BEGIN
  INSERT INTO totals (customer, orders) SELECT customer, n FROM counted WHERE customer = new.customer;
END;
CREATE TABLE other (id INTEGER PRIMARY KEY);
