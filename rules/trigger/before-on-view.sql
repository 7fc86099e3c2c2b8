-- trigger/before-on-view  error
-- title: A BEFORE or AFTER trigger on a view
-- why: Views take INSTEAD OF triggers and no others; a trigger without a time is BEFORE.
-- help: make it INSTEAD OF, or put it on the table that the view reads
-- source: https://sqlite.org/lang_createtrigger.html
-- on: trigger-target
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE VIEW v AS SELECT a FROM t;
--   CREATE TRIGGER x BEFORE INSERT ON v BEGIN SELECT 1; END;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE VIEW v AS SELECT a FROM t;
--   CREATE TRIGGER x DELETE ON v BEGIN SELECT 1; END;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE VIEW v AS SELECT a FROM t;
--   CREATE TRIGGER x INSTEAD OF INSERT ON v BEGIN INSERT INTO t (a) VALUES (NEW.a); END;
SELECT p.place, quoted(p.arg1) || ' is a view: it takes no ' || upper(p.arg3) || ' trigger, only INSTEAD OF' AS message, related(p.related, 'the view') AS related
FROM problems AS p
WHERE p.code = 'trigger-target' AND p.arg2 = 'view';
