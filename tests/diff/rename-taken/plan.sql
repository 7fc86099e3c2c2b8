-- From from.sql to to.sql, made by `mig diff --sql`.
-- LOSES column people.name

ALTER TABLE users RENAME TO users_old;
ALTER TABLE users_v2 RENAME TO users;
ALTER TABLE users_old RENAME TO people;
ALTER TABLE orders RENAME TO orders_old;
ALTER TABLE sales RENAME TO orders;
ALTER TABLE orders_old RENAME TO sales;
DROP INDEX log_line;
ALTER TABLE logs RENAME TO log_line;
DROP VIEW tomorrow;
DROP VIEW today;
ALTER TABLE events RENAME TO today;
ALTER TABLE people RENAME COLUMN name TO name_old;
ALTER TABLE people RENAME COLUMN full_name TO name;
ALTER TABLE people RENAME COLUMN b TO b_old;
ALTER TABLE people RENAME COLUMN a TO b;
ALTER TABLE people RENAME COLUMN b_old TO a;
ALTER TABLE people DROP COLUMN name_old;

CREATE VIEW tomorrow AS SELECT day FROM orders;
