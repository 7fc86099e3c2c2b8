-- The child is dropped before the commit, and its violations with it.
PRAGMA defer_foreign_keys = ON;
ALTER TABLE p RENAME TO p_old;
CREATE TABLE p (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '');
INSERT INTO p (id, name) SELECT id, name FROM p_old;
DROP TABLE p_old;
CREATE TABLE c_new (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p (id));
INSERT INTO c_new (id, p) SELECT id, p FROM c;
DROP TABLE c;
ALTER TABLE c_new RENAME TO c;
CREATE INDEX c_p ON c (p);
