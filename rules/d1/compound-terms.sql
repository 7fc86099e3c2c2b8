-- d1/compound-terms  error  suggest
-- title: A compound SELECT of more than five terms
-- why: D1 answers "too many terms in compound SELECT". Rows of VALUES are no terms.
-- help: use VALUES with several rows, or several INSERTs
-- source: probe: workerd 1.20261117.1 (src/facts/d1.def); https://developers.cloudflare.com/d1/platform/limits/
-- changes: schema
-- target: d1
-- bad:
--   CREATE VIEW v AS SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6;
-- good:
--   CREATE VIEW v AS VALUES (1), (2), (3), (4), (5), (6), (7);
WITH terms AS (
  SELECT l.place AS compound, n.place, l.maximum, row_number() OVER (PARTITION BY l.place ORDER BY n.id) AS number, count(*) OVER (PARTITION BY l.place) AS n
  FROM limit_cases AS l
  JOIN nodes AS q ON q.statement = l.statement AND q.kind = 'select' AND q.place = l.place
  JOIN nodes AS n ON n.parent = q.id AND n.kind IN ('select_core', 'values')
  WHERE l.name = 'compound_terms'),
nested AS ( -- ((a, b, c, d, e), f, g, h, i), …: what stands left is joined first anyhow
  SELECT compound, CASE number WHEN 1 THEN insert_before(place, repeat('SELECT * FROM (', (n - 2) / (maximum - 1)))
                               ELSE insert_after(place, ')') END AS edit
  FROM terms WHERE number = 1 OR (number < n AND number % (maximum - 1) = 1))
SELECT l.place, l.found || ' SELECTs are joined here, and D1 takes ' || l.maximum AS message,
       n.fix,
       'nest them, so that none has more than ' || l.maximum AS fix_title
FROM limit_cases AS l LEFT JOIN (SELECT compound, group_concat(edit) AS fix FROM nested GROUP BY compound) AS n ON n.compound = l.place
WHERE l.name = 'compound_terms';
