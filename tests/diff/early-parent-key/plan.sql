-- From from.sql to to.sql, made by `mig diff --sql`.

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- users is rebuilt: org_code is new; FOREIGN KEY (org, org_code) REFERENCES orgs (id, code) is new
-- orgs is rebuilt: UNIQUE (id, code) is new
-- posts refers to users ON DELETE SET NULL: its keys are parked while users is away
-- posts refers to orgs ON DELETE SET NULL: its keys are parked while orgs is away
CREATE TABLE orgs_old AS SELECT id, code, top FROM orgs;
CREATE TABLE users_old AS SELECT id, org, up FROM users;
UPDATE posts SET author = (author | 4611686018427387904) - (author & 4611686018427387904)
  WHERE typeof(author) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = posts.author);
UPDATE posts SET org = (org | 4611686018427387904) - (org & 4611686018427387904)
  WHERE typeof(org) = 'integer' AND EXISTS (SELECT 1 FROM orgs AS parent WHERE parent.id = posts.org);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard (n) SELECT count(*) FROM posts AS child JOIN users AS parent ON parent.id = child.author;
INSERT INTO parked_guard (n) SELECT count(*) FROM posts AS child JOIN orgs AS parent ON parent.id = child.org;
DROP TABLE parked_guard;
-- Until it is dropped, a new table refers to this key.
CREATE UNIQUE INDEX orgs_key ON orgs (id, code);
DROP TABLE users;
CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  org INTEGER REFERENCES orgs (id) ON DELETE CASCADE,
  org_code TEXT,
  up INTEGER REFERENCES posts (id),
  FOREIGN KEY (org, org_code) REFERENCES orgs (id, code)
);
DROP TABLE orgs;
CREATE TABLE orgs (
  id INTEGER PRIMARY KEY,
  code TEXT,
  top INTEGER REFERENCES users (id),
  UNIQUE (id, code)
);
INSERT INTO orgs (id, code, top)
SELECT id, code, top FROM orgs_old;
INSERT INTO users (id, org, up)
SELECT id, org, up FROM users_old;
UPDATE posts SET author = (author | 4611686018427387904) - (author & 4611686018427387904)
  WHERE typeof(author) = 'integer' AND EXISTS (SELECT 1 FROM users AS parent WHERE parent.id = ((posts.author | 4611686018427387904) - (posts.author & 4611686018427387904)));
UPDATE posts SET org = (org | 4611686018427387904) - (org & 4611686018427387904)
  WHERE typeof(org) = 'integer' AND EXISTS (SELECT 1 FROM orgs AS parent WHERE parent.id = ((posts.org | 4611686018427387904) - (posts.org & 4611686018427387904)));
DROP TABLE orgs_old;
DROP TABLE users_old;
