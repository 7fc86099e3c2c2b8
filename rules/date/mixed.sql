-- date/mixed  note
-- title: One schema, several ways to keep dates
-- why: A query that compares created_at of one table with an epoch of another is silently always true or
--   always false.
-- help: choose one convention; "dates" in mig.jsonc says which
-- source: https://sqlite.org/datatype3.html section 4.1: numbers are less than text, whatever they say
-- bad:
--   CREATE TABLE a (id INTEGER PRIMARY KEY, created_at TEXT);
--   CREATE TABLE b (id INTEGER PRIMARY KEY, created_at INTEGER);
-- good:
--   CREATE TABLE a (id INTEGER PRIMARY KEY, created_at TEXT);
--   CREATE TABLE b (id INTEGER PRIMARY KEY, updated_at TEXT);
WITH kept AS (
  SELECT *, CASE WHEN affinity = 'text' THEN 'text' WHEN affinity IN ('integer', 'real') THEN 'numbers' END AS way
  FROM date_columns
  WHERE grain = 'instant'
),
counted AS (SELECT way, count(*) AS n, min(name_place) AS first_place FROM kept WHERE way IS NOT NULL GROUP BY way)
SELECT few.first_place AS place,
       few.n || ' of ' || (few.n + many.n) || ' moments are kept as ' || few.way || ', the others as ' || many.way AS message,
       related(many.first_place, 'kept as ' || many.way) AS related
FROM counted AS few JOIN counted AS many ON few.way <> many.way
WHERE few.n < many.n OR (few.n = many.n AND few.way = 'numbers');
