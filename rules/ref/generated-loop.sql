-- ref/generated-loop  error
-- title: Generated columns that need each other
-- why: None of them can be computed: "generated column loop on …". With STORED the table is made, and every INSERT fails.
-- source: probe: workerd 1.20261117.1, circles of one, two and three columns
-- on: generated-loop
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER AS (b + 1), b INTEGER AS (a + 1));
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER AS (iif(id, 0, a)));
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER AS (b + 1) STORED, b INTEGER AS (a + 1) STORED);
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER AS (b + 1), b INTEGER AS (id + 1), c INTEGER AS (a + b));
SELECT p.place, quoted(p.arg1) || ' is computed from itself' || CASE WHEN p.arg2 = p.arg1 THEN '' ELSE ', by way of ' || quoted(p.arg2) END AS message,
       CASE WHEN p.arg2 <> p.arg1 THEN related(p.related, quoted(p.arg2) || ' reads it here') END AS related
FROM problems AS p
WHERE p.code = 'generated-loop';
