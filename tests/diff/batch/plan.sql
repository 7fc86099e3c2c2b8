-- ==== migration 1 of 6 ====
-- From from.sql to to.sql, made by `mig diff --sql`.
-- FILLS users.age: NULL becomes 0
-- DEPENDS ON ROWS users gets CHECK (age >= 0): fails where a row breaks it
--   ask first: SELECT count(*) FROM (SELECT coalesce(age, 0) AS age FROM users) WHERE NOT (age >= 0)

-- The first of several migrations, to be applied in order, with no other among them. The application
-- goes on with the old schema until the new table takes the old one's place.

-- users is rebuilt: age becomes INTEGER NOT NULL DEFAULT 0; plan is new; CHECK (age >= 0) is new
-- users_new grows beside it, and triggers keep it in step: what it refuses, users does not take either from now on
-- to give up half-way: DROP TRIGGER users_new_insert; DROP TRIGGER users_new_update; DROP TRIGGER users_new_delete;
--   DROP TABLE users_new; DROP TABLE users_next;
CREATE TABLE users_new (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  email TEXT UNIQUE,
  team INTEGER REFERENCES teams (id) ON DELETE CASCADE,
  age INTEGER NOT NULL DEFAULT 0 CHECK (age >= 0),
  plan TEXT NOT NULL DEFAULT 'free'
);
CREATE TRIGGER users_new_insert AFTER INSERT ON users
BEGIN
  INSERT OR REPLACE INTO users_new (id, email, team, age)
  SELECT id, email, team, coalesce(age, 0) FROM users AS source WHERE source.id = new.id;
END;
CREATE TRIGGER users_new_update AFTER UPDATE ON users
BEGIN
  DELETE FROM users_new WHERE users_new.id = old.id;
  INSERT OR REPLACE INTO users_new (id, email, team, age)
  SELECT id, email, team, coalesce(age, 0) FROM users AS source WHERE source.id = new.id;
END;
CREATE TRIGGER users_new_delete AFTER DELETE ON users
BEGIN
  DELETE FROM users_new WHERE users_new.id = old.id;
END;
CREATE TABLE users_next AS SELECT id FROM users ORDER BY id LIMIT 1;

-- ==== migration 2 of 6 ====
-- The next 2000 rows of users, copy 1 of 3.
INSERT INTO users_new (id, email, team, age)
SELECT id, email, team, coalesce(age, 0)
FROM (SELECT id, email, team, age FROM users
  WHERE id >= (SELECT id FROM users_next) ORDER BY id LIMIT 2000) AS batch
WHERE NOT EXISTS (SELECT 1 FROM users_new AS there WHERE there.id = batch.id);
UPDATE users_next SET id =
  (SELECT id FROM users
  WHERE id >= (SELECT id FROM users_next) ORDER BY id LIMIT 1 OFFSET 2000)
  WHERE id IS NOT NULL;

-- ==== migration 3 of 6 ====
-- The next 2000 rows of users, copy 2 of 3.
INSERT INTO users_new (id, email, team, age)
SELECT id, email, team, coalesce(age, 0)
FROM (SELECT id, email, team, age FROM users
  WHERE id >= (SELECT id FROM users_next) ORDER BY id LIMIT 2000) AS batch
WHERE NOT EXISTS (SELECT 1 FROM users_new AS there WHERE there.id = batch.id);
UPDATE users_next SET id =
  (SELECT id FROM users
  WHERE id >= (SELECT id FROM users_next) ORDER BY id LIMIT 1 OFFSET 2000)
  WHERE id IS NOT NULL;

-- ==== migration 4 of 6 ====
-- The next 2000 rows of users, copy 3 of 3.
INSERT INTO users_new (id, email, team, age)
SELECT id, email, team, coalesce(age, 0)
FROM (SELECT id, email, team, age FROM users
  WHERE id >= (SELECT id FROM users_next) ORDER BY id LIMIT 2000) AS batch
WHERE NOT EXISTS (SELECT 1 FROM users_new AS there WHERE there.id = batch.id);
UPDATE users_next SET id =
  (SELECT id FROM users
  WHERE id >= (SELECT id FROM users_next) ORDER BY id LIMIT 1 OFFSET 2000)
  WHERE id IS NOT NULL;

-- ==== migration 5 of 6 ====
DROP TRIGGER teams_log;
DROP VIEW adults;
DROP VIEW first_adults;

-- users_new takes the place of users: what is left is copied, what a REPLACE displaced goes,
-- and the guard aborts the migration where the two are not equal.
DELETE FROM users_new WHERE NOT EXISTS (SELECT 1 FROM users AS source WHERE source.id = users_new.id);
INSERT INTO users_new (id, email, team, age)
SELECT id, email, team, coalesce(age, 0) FROM users AS source
  WHERE NOT EXISTS (SELECT 1 FROM users_new AS there WHERE there.id = source.id);
CREATE TABLE users_guard (n INTEGER CONSTRAINT every_row_is_copied CHECK (n = 0));
INSERT INTO users_guard (n) SELECT (SELECT count(*) FROM users) - (SELECT count(*) FROM users_new);
INSERT INTO users_guard (n) SELECT count(*) FROM users AS source JOIN users_new AS copy ON copy.id = source.id
  WHERE (source.id, source.email, source.team) IS NOT (copy.id, copy.email, copy.team);
DROP TABLE users_guard;
-- mig:allow loss/drop-table because it only says where the next copy begins
DROP TABLE users_next;
DELETE FROM sqlite_sequence WHERE name = 'users_new';
UPDATE sqlite_sequence SET name = 'users_new' WHERE name = 'users';
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;
CREATE UNIQUE INDEX users_age ON users (age, email);

CREATE VIEW adults AS SELECT id, email FROM users WHERE age >= 18;

CREATE VIEW first_adults AS SELECT id FROM adults ORDER BY id LIMIT 10;

CREATE TRIGGER teams_log AFTER INSERT ON teams BEGIN INSERT INTO log (what) SELECT email FROM users LIMIT 1; END;

CREATE TRIGGER users_log AFTER UPDATE ON users BEGIN INSERT INTO log (what) VALUES (new.email); END;

-- ==== migration 6 of 6 ====
-- Indexes of users, each of which reads all of its rows.
CREATE INDEX users_team ON users (team);
