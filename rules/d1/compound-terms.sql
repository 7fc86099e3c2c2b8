-- d1/compound-terms  error
-- title: A compound SELECT of more than five terms
-- why: D1 answers "too many terms in compound SELECT". Rows of VALUES are no terms.
-- help: use VALUES with several rows, or several INSERTs
-- source: probe: workerd 1.20261117.1 (src/facts/d1.def); https://developers.cloudflare.com/d1/platform/limits/
-- target: d1
-- bad:
--   CREATE VIEW v AS SELECT 1 UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6;
-- good:
--   CREATE VIEW v AS VALUES (1), (2), (3), (4), (5), (6), (7);
SELECT place, found || ' SELECTs are joined here, and D1 takes ' || maximum AS message
FROM limit_cases
WHERE name = 'compound_terms';
