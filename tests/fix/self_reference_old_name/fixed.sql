CREATE TABLE n_new (id INTEGER PRIMARY KEY, up INTEGER REFERENCES n_new (id) ON DELETE CASCADE, label TEXT);
INSERT INTO n_new (id, up) SELECT id, up FROM nodes;
-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;
-- leaf refers to nodes ON DELETE CASCADE: its keys are parked while nodes is away
UPDATE leaf SET node = (node | 4611686018427387904) - (node & 4611686018427387904)
  WHERE typeof(node) = 'integer' AND EXISTS (SELECT 1 FROM nodes AS parent WHERE parent.id = leaf.node);
-- Aborts the migration if a row still refers to what is about to be dropped.
CREATE TABLE parked_guard (n INTEGER CONSTRAINT every_key_is_parked CHECK (n = 0));
INSERT INTO parked_guard (n) SELECT count(*) FROM leaf AS child JOIN nodes AS parent ON parent.id = child.node;
DROP TABLE parked_guard;
DROP TABLE nodes;
CREATE TABLE nodes (id INTEGER PRIMARY KEY, up INTEGER REFERENCES nodes (id) ON DELETE CASCADE, label TEXT);
CREATE INDEX nodes_up ON nodes (up);
INSERT INTO nodes (id, up, label)
SELECT id, up, label FROM n_new;
UPDATE leaf SET node = (node | 4611686018427387904) - (node & 4611686018427387904)
  WHERE typeof(node) = 'integer' AND EXISTS (SELECT 1 FROM nodes AS parent WHERE parent.id = ((leaf.node | 4611686018427387904) - (leaf.node & 4611686018427387904)));
DROP TABLE n_new;
