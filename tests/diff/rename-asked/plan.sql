-- From from.sql to to.sql, made by `mig diff --sql`.
-- FILLS people.full_name: NULL becomes ''

ALTER TABLE users RENAME TO people;
ALTER TABLE people RENAME COLUMN name TO full_name;

-- people is rebuilt: full_name becomes TEXT NOT NULL DEFAULT ''
CREATE TABLE people_new (
  id INTEGER PRIMARY KEY,
  full_name TEXT NOT NULL DEFAULT '',
  age INTEGER
);
INSERT INTO people_new (id, full_name, age)
SELECT id, coalesce(full_name, ''), age FROM people;
DROP TABLE people;
ALTER TABLE people_new RENAME TO people;
