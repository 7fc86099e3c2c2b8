CREATE TABLE t_new (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT, b INTEGER NOT NULL DEFAULT 1);
INSERT INTO t_new (id, a) SELECT id, a FROM t;
DELETE FROM sqlite_sequence WHERE name = 't_new';
UPDATE sqlite_sequence SET name = 't_new' WHERE name = 't';
DROP TABLE t;
ALTER TABLE t_new RENAME TO t;
