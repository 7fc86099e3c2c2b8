-- d1/function-arguments  error
-- title: A function call with more than 127 arguments
-- why: D1 answers "too many arguments on function". Its documentation says 32.
-- help: split the call
-- source: probe: workerd 1.20261117.1 (src/facts/d1.def); https://developers.cloudflare.com/d1/platform/limits/
-- target: d1
-- bad:
--   CREATE TABLE t (a DEFAULT (max(1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1)));
-- good:
--   CREATE TABLE t (a DEFAULT (max(1,2)));
SELECT place, 'there are ' || found || ' arguments, and D1 takes ' || maximum AS message
FROM limit_cases
WHERE name = 'function_arguments';
