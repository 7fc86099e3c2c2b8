-- INSERT, UPDATE, DELETE, upserts, RETURNING, views that take writes.
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT UNIQUE, b INTEGER, g INTEGER AS (b + 1));
CREATE TABLE u (x TEXT, y TEXT);
CREATE UNIQUE INDEX u_xy ON u (x, y COLLATE NOCASE);
CREATE UNIQUE INDEX u_part ON u (x) WHERE y IS NOT NULL;
CREATE VIEW v AS SELECT id, a FROM t;
CREATE VIEW w AS SELECT id, a FROM t;
CREATE TRIGGER w_insert INSTEAD OF INSERT ON w BEGIN INSERT INTO t (id, a) VALUES (new.id, new.a); END;

INSERT INTO t VALUES (1, 'x', 2);
INSERT INTO t VALUES (1, 'x');
--! insert-count t
INSERT INTO t (id, a) VALUES (1, 'x', 2);
--! insert-count t
INSERT INTO t (id, absent) VALUES (1, 2);
--! unknown-target-column absent
INSERT INTO t (rowid, a) VALUES (1, 'x');
INSERT INTO t (id, g) VALUES (1, 2);
--! generated-write g
INSERT INTO t (id, a) SELECT x, y FROM u;
INSERT INTO t (id, a) SELECT x FROM u;
--! insert-count t
INSERT INTO t VALUES (1, 'x', 2), (2, 'y');
--! values-count 3
INSERT INTO absent DEFAULT VALUES;
--! unknown-table absent
INSERT INTO t (id) VALUES (1) ON CONFLICT (id) DO NOTHING;
INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET b = excluded.b + t.b WHERE excluded.id > 0;
INSERT INTO t (b) VALUES (1) ON CONFLICT (b) DO NOTHING;
--! upsert-target
INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET b = excluded.absent;
--! unknown-column excluded.absent
INSERT INTO u VALUES (1, 2) ON CONFLICT (y, x) DO NOTHING;
INSERT INTO u VALUES (1, 2) ON CONFLICT (x) WHERE y IS NOT NULL DO NOTHING;
INSERT INTO u VALUES (1, 2) ON CONFLICT (x) DO NOTHING;
--! upsert-target
INSERT INTO t (a) VALUES ('x') RETURNING id, a AS name, rowid;
INSERT INTO t (a) VALUES ('x') RETURNING absent;
--! unknown-column absent
INSERT INTO v VALUES (1, 2);
--! view-write v
INSERT INTO w VALUES (1, 2);
DELETE FROM w;
--! view-write w
UPDATE t SET a = b, rowid = 5 WHERE g > 1;
UPDATE t SET absent = 1;
--! unknown-target-column absent
UPDATE t SET g = 1;
--! generated-write g
UPDATE t SET (a, b) = (SELECT x, y FROM u);
UPDATE t SET (a, b) = (1, 2, 3);
--! assignment-count 2
UPDATE t AS k SET a = u.x FROM u WHERE u.y = k.b;
UPDATE t SET a = 1 FROM t;
--! update-target-in-from t
DELETE FROM t WHERE id IN (SELECT x FROM u WHERE y = t.a);
DELETE FROM t WHERE absent = 1;
--! unknown-column absent
