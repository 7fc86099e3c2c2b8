-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS users gets a key (name): fails where two rows are equal in it
--   ask first: SELECT name, count(*) FROM users WHERE name IS NOT NULL GROUP BY name HAVING count(*) > 1

PRAGMA foreign_keys = OFF;
BEGIN;

-- users is rebuilt: UNIQUE (name) is new
CREATE TABLE users_old AS SELECT id, name FROM users;
DROP TABLE users;
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  name TEXT UNIQUE
);
INSERT INTO users (id, name)
SELECT id, name FROM users_old;
DROP TABLE users_old;
PRAGMA foreign_key_check;
COMMIT;
PRAGMA foreign_keys = ON;
