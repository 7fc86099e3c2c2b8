-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS users.team is new, NOT NULL and without a default: rows that are there get ''; put something better into the INSERT INTO users

-- users is rebuilt: created_at is new; team is new
CREATE TABLE users_new (
  id INTEGER PRIMARY KEY,
  email TEXT,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP, -- ADD COLUMN takes it only while the table is empty
  team TEXT NOT NULL
);
INSERT INTO users_new (id, email, team)
SELECT id, email, '' FROM users;
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;
