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
WITH counted AS (
  SELECT count(CASE WHEN affinity = 'text' THEN 1 END) AS texts, min(CASE WHEN affinity = 'text' THEN name_place END) AS text_place,
         count(CASE WHEN affinity <> 'text' THEN 1 END) AS numbers, min(CASE WHEN affinity <> 'text' THEN name_place END) AS number_place
  FROM date_columns
  WHERE grain = 'instant' AND affinity IN ('text', 'integer', 'real')
)
SELECT CASE WHEN texts < numbers THEN text_place ELSE number_place END AS place,
       min(texts, numbers) || ' of ' || (texts + numbers) || ' moments are kept as ' || CASE WHEN texts < numbers THEN 'text, the others as numbers' ELSE 'numbers, the others as text' END AS message,
       CASE WHEN texts < numbers THEN related(number_place, 'kept as numbers') ELSE related(text_place, 'kept as text') END AS related
FROM counted
WHERE texts AND numbers
  AND (SELECT count(*) FROM date_columns WHERE grain = 'instant' AND affinity = 'text') > 0 -- so that a project of one kind is soon done with
  AND (SELECT count(*) FROM date_columns WHERE grain = 'instant' AND affinity IN ('integer', 'real')) > 0;
