-- type/strict-type  error
-- title: A type that a STRICT table does not know
-- why: STRICT tables take INT, INTEGER, REAL, TEXT, BLOB and ANY, and nothing else.
-- help: use INT, INTEGER, REAL, TEXT, BLOB or ANY
-- source: https://sqlite.org/stricttables.html
-- on: strict-type
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, name VARCHAR(20)) STRICT;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, name TEXT) STRICT;
SELECT p.place, CASE WHEN p.arg2 IS NULL THEN quoted(p.arg1) || ' has no type, and a STRICT table wants one' ELSE 'a STRICT table does not know the type ' || p.arg2 || ' of ' || quoted(p.arg1) END AS message
FROM problems AS p
WHERE p.code = 'strict-type';
