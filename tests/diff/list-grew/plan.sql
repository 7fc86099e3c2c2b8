-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS users gets CHECK (kind IN ('b')): fails where a row breaks it
--   ask first: SELECT count(*) FROM users WHERE NOT (kind IN ('b'))
-- DEPENDS ON ROWS users gets CHECK (state NOT IN ('x', 'y')): fails where a row breaks it
--   ask first: SELECT count(*) FROM users WHERE NOT (state NOT IN ('x', 'y'))

-- users is rebuilt: CHECK (role IN ('admin', 'reader')) goes; CHECK (kind IN ('a', 'b')) goes; CHECK (state NOT IN ('x')) goes; CHECK (role IN ('admin', 'author', 'reader')) is new; CHECK (kind IN ('b')) is new; CHECK (state NOT IN ('x', 'y')) is new
CREATE TABLE users_new (
  id INTEGER PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('admin', 'author', 'reader')),
  kind TEXT CHECK (kind IN ('b')),
  state TEXT CHECK (state NOT IN ('x', 'y'))
);
INSERT INTO users_new (id, role, kind, state)
SELECT id, role, kind, state FROM users;
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;
