-- ref/reserved-name  error
-- title: A name that SQLite keeps for itself
-- why: Names that begin with sqlite_, and those of a virtual table's own tables, are refused.
-- help: choose another name
-- source: https://sqlite.org/lang_createtable.html
-- on: reserved-name
-- bad:
--   CREATE TABLE sqlite_notes (id INTEGER PRIMARY KEY);
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
SELECT p.place, quoted(p.arg1) || ' is a name that SQLite keeps for itself' AS message
FROM problems AS p
WHERE p.code = 'reserved-name';
