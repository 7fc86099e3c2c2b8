-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS tree gets CHECK (v > 0): fails where a row breaks it
--   ask first: SELECT count(*) FROM tree WHERE NOT (v > 0)
-- DEPENDS ON ROWS leaf gets CHECK (v > 0): fails where a row breaks it
--   ask first: SELECT count(*) FROM leaf WHERE NOT (v > 0)
-- DEPENDS ON ROWS node gets CHECK (v > 0): fails where a row breaks it
--   ask first: SELECT count(*) FROM node WHERE NOT (v > 0)

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- tree is rebuilt: CHECK (v > 0) is new
-- leaf is rebuilt: CHECK (v > 0) is new
-- leaf refers to tree ON UPDATE SET NULL, and that is updated: its rows refer to nothing before they go
-- tree refers to tree ON DELETE SET NULL, which its rows do not take: they refer to nothing before they go
CREATE TABLE leaf_old AS SELECT rowid AS old_rowid, id, v FROM leaf;
CREATE TABLE tree_old AS SELECT id, u, leaf, v FROM tree;
UPDATE leaf SET id = (id | 2305843009213693952) - (id & 2305843009213693952)
  WHERE typeof(id) = 'integer' AND EXISTS (SELECT 1 FROM tree AS parent WHERE parent.id = leaf.id);
UPDATE tree SET id = (id | 6917529027641081856) - (id & 6917529027641081856)
  WHERE typeof(id) = 'integer' AND EXISTS (SELECT 1 FROM tree AS parent WHERE parent.u = tree.id);
DROP TABLE tree;
CREATE TABLE tree (
  id INTEGER PRIMARY KEY REFERENCES tree(u) ON DELETE SET NULL,
  u INT UNIQUE,
  leaf INT REFERENCES leaf(id) ON DELETE CASCADE,
  v INT CHECK (v > 0)
);
DROP TABLE leaf;
CREATE TABLE leaf (
  id INT PRIMARY KEY NOT NULL REFERENCES tree(id) ON UPDATE SET NULL,
  v INT CHECK (v > 0)
);
INSERT INTO leaf (rowid, id, v)
SELECT old_rowid, id, v FROM leaf_old;
INSERT INTO tree (id, u, leaf, v)
SELECT id, u, leaf, v FROM tree_old;
DROP TABLE leaf_old;
DROP TABLE tree_old;

-- node is rebuilt: CHECK (v > 0) is new
-- node refers to node ON UPDATE RESTRICT, and that is updated: its rows refer to nothing before they go
-- node refers to node ON DELETE SET NULL, which its rows do not take: they refer to nothing before they go
CREATE TABLE node_old AS SELECT id, top, v FROM node;
UPDATE node SET top = (top | 2305843009213693952) - (top & 2305843009213693952)
  WHERE typeof(top) = 'integer' AND EXISTS (SELECT 1 FROM node AS parent WHERE parent.id = node.top);
UPDATE node SET id = (id | 6917529027641081856) - (id & 6917529027641081856)
  WHERE typeof(id) = 'integer' AND EXISTS (SELECT 1 FROM node AS parent WHERE parent.id = node.id);
DROP TABLE node;
CREATE TABLE node (
  id INTEGER PRIMARY KEY REFERENCES node(id) ON DELETE SET NULL,
  top INTEGER NOT NULL REFERENCES node(id) ON DELETE SET NULL ON UPDATE RESTRICT,
  v INT CHECK (v > 0)
);
INSERT INTO node (id, top, v)
SELECT id, top, v FROM node_old;
DROP TABLE node_old;
