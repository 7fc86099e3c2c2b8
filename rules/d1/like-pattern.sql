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
SELECT place, 'this pattern has ' || found || ' bytes, and D1 takes ' || maximum AS message
FROM limit_cases
WHERE name = 'like_pattern_bytes';
