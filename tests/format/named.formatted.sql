-- An expression without a name gives a view's column its name, as it is written.
CREATE VIEW v AS
SELECT a+1, null, count( * ), (b), c AS "d"
FROM (SELECT a + 1 AS a, b+2 FROM t)
UNION
SELECT x+1, 2, 3, 4, 5
FROM t
WHERE x IN (SELECT y + 1 FROM t);
CREATE VIEW w (a) AS
SELECT a + 1 FROM t;
CREATE TABLE u AS
SELECT a+1, /* the
name */ b||c FROM t;
WITH q AS (SELECT a+1 FROM t), r (x) AS (SELECT a + 1 FROM t) SELECT "a+1" + 1 FROM q;
