-- ref/unknown-schema  error
-- title: A schema that is not there
-- why: A migration sees main, and nothing else.
-- help: leave the schema and its dot out: all tables stand in main
-- source: https://sqlite.org/lang_naming.html
-- on: unknown-schema, cross-schema
-- bad:
--   CREATE TABLE other.t (id INTEGER PRIMARY KEY);
-- good:
--   CREATE TABLE main.t (id INTEGER PRIMARY KEY);
SELECT p.place, CASE p.code WHEN 'unknown-schema' THEN 'there is no schema ' || quoted(p.arg1) ELSE 'a ' || p.arg1 || ' can''t reach into the schema ' || quoted(p.arg2) END AS message
FROM problems AS p
WHERE p.code IN ('unknown-schema', 'cross-schema');
