-- trigger/instead-of-on-table  error
-- title: An INSTEAD OF trigger on a table
-- why: Only views take INSTEAD OF triggers; a table takes BEFORE and AFTER.
-- help: make it BEFORE, with RAISE(IGNORE) behind what it does instead
-- source: https://sqlite.org/lang_createtrigger.html
-- on: trigger-target
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE TRIGGER x INSTEAD OF INSERT ON t BEGIN SELECT 1; END;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE VIEW v AS SELECT a FROM t;
--   CREATE TRIGGER x INSTEAD OF INSERT ON v BEGIN INSERT INTO t (a) VALUES (NEW.a); END;
SELECT p.place, quoted(p.arg1) || ' is a table: INSTEAD OF triggers are for views' AS message, related(p.related, 'the table') AS related
FROM problems AS p
WHERE p.code = 'trigger-target' AND p.arg2 = 'table';
