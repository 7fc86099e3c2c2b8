-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS plans gets a key (price): fails where two rows are equal in it
--   ask first: SELECT price, count(*) FROM plans WHERE price IS NOT NULL GROUP BY price HAVING count(*) > 1

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- plans is rebuilt: UNIQUE (price) is new
-- orgs is rebuilt: CHECK (size > 0) goes
-- users refers to orgs ON DELETE CASCADE: its keys are parked while orgs is away
CREATE TABLE orgs_old AS SELECT id, code, size FROM orgs;
CREATE TABLE plans_old AS SELECT id, price, code FROM plans;
UPDATE users SET org = (org | 4611686018427387904) - (org & 4611686018427387904)
  WHERE typeof(org) = 'integer' AND EXISTS (SELECT 1 FROM orgs AS parent WHERE parent.id = users.org);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard (n) SELECT count(*) FROM users AS child JOIN orgs AS parent ON parent.id = child.org;
DROP TABLE parked_guard;
DROP TABLE plans;
CREATE TABLE plans (
  id INTEGER PRIMARY KEY,
  price INTEGER UNIQUE,
  code TEXT REFERENCES orgs (code)
);
DROP TABLE orgs;
CREATE TABLE orgs (
  id INTEGER PRIMARY KEY,
  code TEXT UNIQUE,
  size INTEGER
);
INSERT INTO orgs (id, code, size)
SELECT id, code, size FROM orgs_old;
INSERT INTO plans (id, price, code)
SELECT id, price, code FROM plans_old;
UPDATE users SET org = (org | 4611686018427387904) - (org & 4611686018427387904)
  WHERE typeof(org) = 'integer' AND EXISTS (SELECT 1 FROM orgs AS parent WHERE parent.id = ((users.org | 4611686018427387904) - (users.org & 4611686018427387904)));
DROP TABLE orgs_old;
DROP TABLE plans_old;
