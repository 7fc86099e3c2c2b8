-- What a view's columns are called.
CREATE TABLE t (a INTEGER PRIMARY KEY, B TEXT, "c d" REAL);
CREATE VIEW plain AS SELECT a, b, "c d" FROM t;
CREATE VIEW twice AS SELECT a, a, a AS A, t.a FROM t;
CREATE VIEW suffix AS SELECT a AS "x:1", b AS "x:1", a AS x FROM t;
CREATE VIEW spans AS SELECT a + 1, (a), (a + b), lower( b ) , 'x', 1, NULL, a /* why */ + b FROM t;
CREATE VIEW skipped AS SELECT a COLLATE nocase, likely(b), +a, CAST(a AS TEXT), rowid FROM t;
CREATE VIEW star AS SELECT *, t.*, 1 AS one FROM t;
CREATE VIEW joined AS SELECT * FROM t AS x JOIN t AS y USING (a);
CREATE VIEW named (p, q) AS SELECT a, b FROM t;
CREATE VIEW listed AS VALUES (1, 2), (3, 4);
CREATE VIEW union_of AS SELECT a AS first FROM t UNION SELECT b AS second FROM t;
CREATE VIEW truth AS SELECT a AS "true", b AS false FROM t;
CREATE VIEW string AS SELECT "absent", "b" FROM t;
CREATE VIEW over_view AS SELECT * FROM twice;
CREATE VIEW deep AS SELECT s.a, s.b AS k FROM (SELECT a, b FROM (SELECT * FROM t)) AS s;
CREATE VIEW common AS WITH w (m, n) AS (SELECT a, b FROM t) SELECT n, m FROM w;
CREATE VIEW grouped AS SELECT count(*), max(a) AS top FROM t GROUP BY b;
CREATE VIEW called AS SELECT key, value FROM json_each('[1]');
