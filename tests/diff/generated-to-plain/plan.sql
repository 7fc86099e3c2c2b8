-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS users gets a key (handle): fails where two rows are equal in it
--   ask first: SELECT handle, count(*) FROM users WHERE handle IS NOT NULL GROUP BY handle HAVING count(*) > 1

-- users is rebuilt: handle becomes TEXT
CREATE TABLE users_new (
  id INTEGER PRIMARY KEY,
  email TEXT,
  handle TEXT
);
INSERT INTO users_new (id, email, handle)
SELECT id, email, handle FROM users;
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;
CREATE UNIQUE INDEX users_handle ON users (handle);
