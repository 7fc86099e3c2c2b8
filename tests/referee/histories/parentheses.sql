-- A number or string in parentheses is that number or string, in ORDER BY and GROUP BY, too.
CREATE TABLE t (a, b);
CREATE VIEW ordered AS SELECT a FROM t ORDER BY (1);
CREATE VIEW signed AS SELECT a, b FROM t ORDER BY (+2) COLLATE nocase, ((1)) DESC;
CREATE VIEW grouped AS SELECT a FROM t GROUP BY ((1));
SELECT a FROM ordered;
SELECT a FROM t ORDER BY (2);
SELECT a, b FROM t GROUP BY (3);
SELECT a FROM t ORDER BY ( /* the first */ 0x1 /* column */ );
SELECT ('x') FROM t UNION SELECT a FROM t ORDER BY 'x';
SELECT 'x' FROM t UNION SELECT a FROM t ORDER BY ('x');
ALTER TABLE t RENAME COLUMN b TO c;
SELECT a FROM t WHERE (0) AND b;
SELECT a FROM t WHERE nothing AND (0x0);
SELECT a FROM t WHERE (0x12345678901234567);
-- whether a constant is NULL is a 0 or a 1 from the parser on
CREATE TABLE constant_null (a);
SELECT a FROM constant_null ORDER BY 's' IS NULL;
SELECT a FROM constant_null ORDER BY -1 ISNULL;
SELECT a FROM constant_null ORDER BY ('s') NOTNULL;
SELECT a FROM constant_null GROUP BY x'00' IS NOT DISTINCT FROM NULL;
SELECT a FROM constant_null ORDER BY NULL IS NULL;
-- what USING makes one comes first, and what it was made of has names of its own
CREATE TABLE na (a, id);
CREATE TABLE nb (b, id);
CREATE TABLE nc (c, id);
CREATE TABLE nd (d);
CREATE VIEW n1 AS SELECT * FROM na JOIN (nb JOIN nc USING (id)) AS j;
CREATE VIEW n2 AS SELECT j."id:1", j.b, j.id FROM na JOIN (nb JOIN nc USING (id)) AS j;
CREATE VIEW n3 AS SELECT nb.*, nc.* FROM na JOIN (nb JOIN nc USING (id)) AS j;
CREATE VIEW n4 AS SELECT nb.id, nc.id, b FROM na JOIN (nb JOIN nc USING (id));
CREATE VIEW n5 AS SELECT * FROM na FULL JOIN (nb FULL JOIN (nc JOIN nd ON c = d) USING (id)) USING (id);
CREATE VIEW n6 AS SELECT * FROM na NATURAL FULL JOIN (nb NATURAL FULL JOIN (nc NATURAL JOIN na AS nz));
CREATE VIEW n7 AS SELECT nc.id FROM nd JOIN (nb JOIN (nc JOIN na ON na.id = nc.id) ON nc.id = nb.id) ON d = b;
-- the name that AS gives the whole is none that .* could say
CREATE VIEW n8 AS SELECT j.* FROM na JOIN (nb JOIN nc USING (id)) AS j;
DROP VIEW n8;
-- rowid of the one table that stands outside
CREATE VIEW outside AS SELECT rowid FROM na, (nb, nc);
ALTER TABLE nc RENAME c TO cc;
DROP VIEW outside;
-- USING of what is not there
SELECT * FROM na JOIN (nb JOIN nd USING (id, zz));
