-- d1/like-pattern  warning
-- title: A LIKE or GLOB pattern over 50 bytes
-- why: D1 answers "LIKE or GLOB pattern too complex", in a CHECK only at the first INSERT.
-- help: compare with substr() or instr()
-- source: probe: workerd 1.20261117.1 (src/facts/d1.def); https://developers.cloudflare.com/d1/platform/limits/
-- target: d1
-- bad:
--   CREATE TABLE t (a TEXT);
--   DELETE FROM t WHERE a LIKE '%xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx';
-- good:
--   CREATE TABLE t (a TEXT);
--   DELETE FROM t WHERE a LIKE '%x';
SELECT c.place, 'this pattern has ' || c.found || ' bytes, and D1 takes ' || c.maximum AS message,
       CASE WHEN s.kind IN ('insert', 'update', 'delete', 'select') THEN 'error' END AS severity
FROM limit_cases AS c JOIN statements AS s ON s.id = c.statement
WHERE c.name = 'like_pattern_bytes';
