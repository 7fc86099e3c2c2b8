DELETE FROM t_new WHERE id NOT IN (SELECT id FROM t);
INSERT INTO t_new (id, a) SELECT id, a FROM t WHERE id NOT IN (SELECT id FROM t_new);
DELETE FROM sqlite_sequence;
DROP TABLE t;
ALTER TABLE t_new RENAME TO t;
