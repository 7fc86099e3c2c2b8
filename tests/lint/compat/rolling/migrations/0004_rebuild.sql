DROP VIEW people;
CREATE TABLE users_new (
--           ^^^^^^^^^ compat/drop-column warning: users.age
  id INTEGER PRIMARY KEY,
  full_name TEXT NOT NULL,
--^^^^^^^^^ compat/required-column warning: users.full_name
  email TEXT CHECK (email LIKE '%@%'),
--           ^^^^^^^^^^^^^^^^^^^^^^^^ compat/new-check warning:
  size INTEGER NOT NULL DEFAULT 0 CHECK (size >= 0)
);
INSERT INTO users_new (id, full_name, email) SELECT id, coalesce(full_name, ''), email FROM users;
--                                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/check-on-existing warning:
DROP TABLE users;
--<^^^^^^^^^^^^^ loss/drop-column warning: leaves age behind
ALTER TABLE users_new RENAME TO users;
CREATE UNIQUE INDEX users_email ON users (email);
CREATE VIEW people AS SELECT id, email FROM users;
