-- d1/value-too-large  warning
-- title: A value over 2,000,000 bytes
-- why: D1 keeps strings, BLOBs and rows up to that size.
-- help: keep it in R2 and its key here
-- source: probe: workerd 1.20261117.1 (src/facts/d1.def); https://developers.cloudflare.com/d1/platform/limits/
-- target: d1
-- bad:
--   ==> repeat 2000001
--   CREATE TABLE t (a TEXT);
--   INSERT INTO t VALUES ('@');
-- good:
--   CREATE TABLE t (a TEXT);
SELECT place, 'this value has ' || found || ' bytes, and D1 keeps ' || maximum AS message,
       CASE WHEN found > 8388608 THEN 'error' END AS severity -- no build keeps more; 2,000,000 is what is promised
FROM limit_cases
WHERE name = 'value_bytes';
