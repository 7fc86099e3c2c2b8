-- ref/refused-literal  error
-- title: A value that SQLite does not take there
-- why: LIMIT and OFFSET take integers ("datatype mismatch"), ESCAPE a single character, ntile() and nth_value() numbers from 1, and the column of an FTS5 table that bears
--   its name a command. SQLite notices when the statement runs.
-- source: https://sqlite.org/lang_select.html#limitoffset; https://sqlite.org/lang_expr.html#like; https://sqlite.org/fts5.html#special_insert_commands
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   UPDATE t SET a = NULL WHERE id IN (SELECT id FROM t ORDER BY a LIMIT 'ten');
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   ==> 0002_percent.sql
--   DELETE FROM t WHERE a LIKE '100\\%' ESCAPE '\\';
-- bad:
--   CREATE VIRTUAL TABLE f USING fts5 (a);
--   INSERT INTO f (f) VALUES ('rebiuld');
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE VIEW v AS SELECT id, ntile(0) OVER (ORDER BY a) AS quarter FROM t;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE VIEW v AS SELECT id, ntile(4) OVER (ORDER BY a) AS quarter, nth_value(a, 2) OVER () AS second FROM t;
--   CREATE VIRTUAL TABLE f USING fts5 (a);
--   INSERT INTO f (f, rank) VALUES ('merge', 16);
--   INSERT INTO f (a) VALUES ('rebuild');
--   DELETE FROM t WHERE a LIKE '100\%' ESCAPE '\' AND id IN (SELECT id FROM t LIMIT '10' OFFSET 2.0);
SELECT n.place, 'LIMIT and OFFSET take an integer, not ' || source(n.place) AS message, NULL AS help
FROM nodes AS n JOIN nodes AS q ON q.id = n.parent AND q.kind = 'select'
JOIN literals AS l ON l.statement = n.statement AND l.place = n.place AND l.context = 'query'
WHERE n.kind = 'literal'
  AND (l.type IN ('null', 'blob') OR (l.type = 'string' AND (l.content = '' OR l.content GLOB '*[^0-9eE .+-]*')) OR (l.type = 'float' AND l.text GLOB '*.*[1-9]*' AND l.text NOT GLOB '*[eE]*'))
UNION ALL
SELECT n.place, 'ESCAPE takes a single character, and ' || source(n.place) || ' has ' || length(l.content), CASE WHEN l.content = '\\' THEN 'write ''\'': in SQL a backslash needs no other' END
FROM nodes AS n JOIN nodes AS k ON k.id = n.parent AND k.kind = 'like'
JOIN literals AS l ON l.statement = n.statement AND l.place = n.place AND l.type = 'string' AND l.context = 'query'
WHERE n.kind = 'literal' AND length(l.content) <> 1
  AND (SELECT count(*) FROM nodes AS e WHERE e.parent = k.id AND e.id < n.id) = 2
UNION ALL
SELECT l.place, lower(f.name) || '() takes a whole number from 1 here, not ' || source(l.place), NULL
FROM calls AS f
JOIN nodes AS n ON n.statement = f.statement AND n.place = f.place AND +n.kind = 'function'
JOIN nodes AS p ON p.parent = n.id AND +p.kind = 'literal'
JOIN literals AS l ON l.statement = f.statement AND l.place = p.place
WHERE f.name IN ('ntile', 'nth_value')
  AND (SELECT count(*) FROM nodes AS e WHERE e.parent = n.id AND e.id < p.id) = (lower(f.name) = 'nth_value')
  AND (l.text = '0' OR l.type IN ('null', 'blob') OR l.type = 'string' AND l.content NOT GLOB '*[0-9]*')
UNION ALL
SELECT l.place, source(l.place) || ' is no command of FTS5', 'there are rebuild, optimize, merge, integrity-check, delete-all, delete, automerge, crisismerge, usermerge, deletemerge, flush, pgsz, rank and secure-delete'
FROM writes AS w
JOIN objects AS o ON o.id = w.object AND o.module = 'fts5'
JOIN nodes AS i ON i.place = w.place AND i.kind = 'insert'
JOIN nodes AS c ON c.parent = i.id AND c.kind = 'column_name' AND lower(c.name) = lower(o.name) AND NOT EXISTS (SELECT 1 FROM nodes AS b WHERE b.parent = i.id AND b.kind = 'column_name' AND b.id < c.id)
JOIN nodes AS s ON s.parent = i.id AND s.kind = 'select'
JOIN nodes AS v ON v.parent = s.id AND v.kind = 'values'
JOIN nodes AS r ON r.parent = v.id AND r.kind = 'row_value'
JOIN literals AS l ON l.statement = w.statement AND l.type = 'string' AND l.place IN (SELECT f.place FROM nodes AS f WHERE f.parent = r.id AND NOT EXISTS (SELECT 1 FROM nodes AS b WHERE b.parent = r.id AND b.id < f.id))
WHERE w.kind = 'insert'
  AND lower(l.content) NOT IN ('automerge', 'crisismerge', 'delete', 'delete-all', 'deletemerge', 'flush', 'hashsize', 'insttoken', 'integrity-check', 'merge', 'optimize', 'pgsz', 'rank', 'rebuild', 'secure-delete', 'usermerge');
