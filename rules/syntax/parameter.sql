-- syntax/parameter  error
-- title: A parameter in a migration
-- why: Nothing binds it: D1 answers "Wrong number of parameter bindings".
-- help: write the value
-- source: probe: workerd 1.20261117.1
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   UPDATE t SET a = ? WHERE id = :id;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   UPDATE t SET a = '?' WHERE id = 1;
SELECT n.place, 'nothing binds the parameter ' || n.source_text || ' in a migration' AS message
FROM nodes AS n WHERE n.kind = 'variable' AND n.source_text NOT LIKE '#%'; -- which syntax/error refuses
