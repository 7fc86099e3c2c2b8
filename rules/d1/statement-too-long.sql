-- d1/statement-too-long  error
-- title: A statement over D1's limit of 100,000 bytes
-- why: D1 answers "statement too long". All rows of one INSERT count together.
-- help: split it into several
-- source: probe: workerd 1.20261117.1 (src/facts/d1.def); https://developers.cloudflare.com/d1/platform/limits/
-- target: d1
-- bad:
--   ==> repeat 100001
--   CREATE TABLE t (a TEXT);
--   INSERT INTO t VALUES ('@');
-- good:
--   CREATE TABLE t (a TEXT);
SELECT place, 'this statement has ' || found || ' bytes, and D1 takes ' || maximum AS message
FROM limit_cases
WHERE name = 'statement_bytes';
