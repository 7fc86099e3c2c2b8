-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS users gets a key (email): fails where two rows are equal in it
--   ask first: SELECT email, count(*) FROM users GROUP BY email HAVING count(*) > 1

-- users is rebuilt: UNIQUE (email) is new
CREATE TABLE users_new (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL UNIQUE
);
INSERT INTO users_new (id, email, code)
SELECT id, email, code FROM users;
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;

CREATE TABLE logins (
  id INTEGER PRIMARY KEY,
  email TEXT REFERENCES users (email) ON DELETE CASCADE,
  code TEXT REFERENCES users (code) ON DELETE CASCADE
);
CREATE INDEX logins_email ON logins (email);
