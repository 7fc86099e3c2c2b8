-- ref/drop-kind  error
-- title: A DROP that SQLite refuses
-- why: A view is dropped by DROP VIEW, a table by DROP TABLE; an index that a constraint made and SQLite's own tables
--   stay.
-- source: https://sqlite.org/lang_droptable.html
-- on: drop-kind, drop-internal
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   DROP VIEW t;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v AS SELECT a FROM t;
--   DROP TABLE v;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v AS SELECT a FROM t;
--   DROP VIEW v;
SELECT p.place, CASE p.code WHEN 'drop-kind' THEN quoted(p.arg1) || ' is a ' || p.arg2 || ': DROP ' || upper(p.arg2) || ' drops it'
            ELSE quoted(p.arg1) || CASE p.arg2 WHEN 'index' THEN ' belongs to a constraint and goes only with it' ELSE ' can''t be dropped' END END AS message,
       related(p.related, CASE p.code WHEN 'drop-kind' THEN 'it is made here' ELSE 'the constraint' END) AS related,
       CASE WHEN p.code = 'drop-internal' AND p.arg2 = 'index' THEN 'rebuild the table without the constraint'
            WHEN p.arg1 = 'sqlite_sequence' COLLATE NOCASE THEN 'DELETE FROM sqlite_sequence makes AUTOINCREMENT begin anew' END AS help
FROM problems AS p
WHERE p.code IN ('drop-kind', 'drop-internal');
