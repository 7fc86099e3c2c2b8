-- From from.sql to to.sql, made by `mig diff --sql`.
-- LOSES column users.name
-- DEPENDS ON ROWS users.first_name is new, NOT NULL and without a default: rows that are there get ''; put something better into the INSERT INTO users
-- DEPENDS ON ROWS users.last_name is new, NOT NULL and without a default: rows that are there get ''; put something better into the INSERT INTO users

-- users is rebuilt: name goes; first_name is new; last_name is new
CREATE TABLE users_old AS SELECT id, age, name FROM users;
DROP TABLE users;
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  first_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  age INTEGER
);
INSERT INTO users (id, first_name, last_name, age)
SELECT id, '', '', age FROM users_old;
DROP TABLE users_old;
