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
