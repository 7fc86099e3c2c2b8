-- From from.sql to to.sql, made by `mig diff --sql`.
-- LOSES column users.org
-- LOSES column users.org_code

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- orgs is rebuilt: UNIQUE (id, code) goes
-- users is rebuilt: org goes; org_code goes; FOREIGN KEY (org, org_code) REFERENCES orgs (id, code) ON DELETE SET NULL goes
CREATE TABLE users_old AS SELECT id, up FROM users;
CREATE TABLE orgs_old AS SELECT id, code, top FROM orgs;
DROP TABLE orgs;
CREATE TABLE orgs (
  id INTEGER PRIMARY KEY,
  code TEXT,
  top INTEGER REFERENCES users (id) ON DELETE SET NULL
);
-- Until it is dropped, an old table refers to this key.
CREATE UNIQUE INDEX orgs_key ON orgs (id, code);
DROP TABLE users;
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  up INTEGER REFERENCES users (id) ON DELETE SET DEFAULT
);
DROP INDEX orgs_key;
INSERT INTO users (id, up)
SELECT id, up FROM users_old;
INSERT INTO orgs (id, code, top)
SELECT id, code, top FROM orgs_old;
DROP TABLE users_old;
DROP TABLE orgs_old;
