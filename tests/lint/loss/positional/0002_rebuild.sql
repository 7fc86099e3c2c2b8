CREATE TABLE t_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '', b TEXT);
INSERT INTO t_new SELECT * FROM t;
--                ^^^^^^^^^^^^^^^ loss/rebuild-positional warning: t.a lands in name
DROP TABLE t;
ALTER TABLE t_new RENAME TO t;
CREATE TABLE u_new (id INTEGER PRIMARY KEY, b TEXT, a TEXT NOT NULL DEFAULT '');
INSERT INTO u_new SELECT * FROM u;
--                ^^^^^^^^^^^^^^^ loss/rebuild-positional error: u.a lands in b
DROP TABLE u;
ALTER TABLE u_new RENAME TO u;
