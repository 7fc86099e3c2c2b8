-- ref/generated-loop  error
-- title: Generated columns that need each other
-- why: None of them can be computed: "generated column loop on …".
-- source: probe: workerd 1.20261117.1, circles of one, two and three columns
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER AS (b + 1), b INTEGER AS (a + 1));
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER AS (iif(id, 0, a)));
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER AS (b + 1), b INTEGER AS (id + 1), c INTEGER AS (a + b));
SELECT place, quoted(name) || ' is computed from itself' || CASE WHEN through = name THEN '' ELSE ', by way of ' || quoted(through) END AS message,
       CASE WHEN through <> name THEN related(through_place, quoted(through) || ' reads it here') END AS related
FROM generated_loops;
