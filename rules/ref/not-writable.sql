-- ref/not-writable  error
-- title: A write to what can't be written
-- why: The statement fails.
-- source: https://sqlite.org/gencol.html
-- on: view-write, generated-write
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v AS SELECT id FROM t;
--   DELETE FROM v;
-- bad:
--   CREATE TABLE g (a INTEGER, b INTEGER AS (a + 1));
--   INSERT INTO g (a, b) VALUES (1, 2);
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   DELETE FROM t WHERE id = 1;
SELECT p.place, CASE p.code WHEN 'view-write' THEN quoted(p.arg1) || ' is a view without an INSTEAD OF trigger for this' ELSE 'the generated column ' || quoted(p.arg1) || ' takes no value from ' || p.arg2 END AS message,
       related(p.related, CASE p.code WHEN 'view-write' THEN 'the view' ELSE 'it is computed here' END) AS related,
       CASE p.code WHEN 'view-write' THEN 'write to the table that it reads, or CREATE TRIGGER … INSTEAD OF … ON ' || quoted(p.arg1) ELSE 'leave it out: SQLite computes it' END AS help
FROM problems AS p
WHERE p.code IN ('view-write', 'generated-write');
