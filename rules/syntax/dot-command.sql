-- syntax/dot-command  error
-- title: A command of the sqlite3 shell
-- why: .read, .mode and the like are understood by the sqlite3 program alone; D1 and every library take them for SQL and fail.
-- help: delete it; what .read would have brought belongs into the migration
-- source: https://sqlite.org/cli.html section 3
-- on: syntax-error
-- bad:
--   .mode column
--   CREATE TABLE t (id INTEGER PRIMARY KEY);
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, price REAL DEFAULT
--     .5);
SELECT p.place, '.' || substr(p.arg3, 13) || ' is a command of the sqlite3 shell, not SQL' AS message
FROM problems AS p
WHERE p.code = 'syntax-error' AND p.arg3 LIKE 'dot-command:%';
