-- ref/duplicate-column  error
-- title: A column name that is taken
-- why: Names of columns are compared without regard to case.
-- source: https://sqlite.org/lang_createtable.html
-- on: duplicate-column
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT, name TEXT);
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
SELECT p.place, quoted(p.arg2) || ' has a column ' || quoted(p.arg1) || ' already' AS message,
       related(p.related, 'the first one') AS related
FROM problems AS p
WHERE p.code = 'duplicate-column' -- those of another spelling are name/case-clash's
  AND NOT (lower(trim(source(p.related), '"`[]')) = lower(p.arg1) AND trim(source(p.related), '"`[]') <> p.arg1 COLLATE BINARY);
