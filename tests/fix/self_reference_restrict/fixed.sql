CREATE TABLE n_new (id INTEGER PRIMARY KEY, up INTEGER REFERENCES n_new (id) ON DELETE RESTRICT, label TEXT);
INSERT INTO n_new (id, up) SELECT id, up FROM nodes;
-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;
DROP TABLE nodes;
CREATE TABLE nodes (id INTEGER PRIMARY KEY, up INTEGER REFERENCES nodes (id) ON DELETE RESTRICT, label TEXT);
CREATE INDEX nodes_up ON nodes (up);
INSERT INTO nodes (id, up, label)
SELECT id, up, label FROM n_new;
DROP TABLE n_new;
