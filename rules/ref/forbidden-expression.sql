-- ref/forbidden-expression  error
-- title: An expression that may not stand in a definition
-- why: What a CHECK, a generated column or an index says must depend on the row alone, so SQLite refuses subqueries,
--   parameters and functions that may change their mind there; views and triggers take no parameters.
-- source: https://sqlite.org/lang_createtable.html, https://sqlite.org/expridx.html
-- on: expression-forbidden, raise-outside-trigger
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   UPDATE users SET name = RAISE(ABORT, 'no');
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE INDEX users_lower ON users (lower(name));
SELECT place, CASE code WHEN 'expression-forbidden' THEN arg1 || ' are not allowed in ' || arg2 ELSE 'RAISE works in the body of a trigger only' END AS message
FROM problems
WHERE code IN ('expression-forbidden', 'raise-outside-trigger');
