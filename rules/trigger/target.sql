-- trigger/target  error
-- title: A trigger on what can't have it
-- why: Views take INSTEAD OF triggers and no others; tables take BEFORE and AFTER and no INSTEAD OF.
-- source: https://sqlite.org/lang_createtrigger.html
-- on: trigger-target
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE TRIGGER x INSTEAD OF INSERT ON t BEGIN SELECT 1; END;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE VIEW v AS SELECT a FROM t;
--   CREATE TRIGGER x BEFORE INSERT ON v BEGIN SELECT 1; END;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE TRIGGER x AFTER INSERT ON t BEGIN SELECT 1; END;
SELECT p.place, 'there is no ' || upper(p.arg3) || ' trigger on a ' || CASE p.arg2 WHEN 'internal' THEN 'table of SQLite''s own' WHEN 'virtual' THEN 'virtual table' ELSE p.arg2 END || ', which ' || quoted(p.arg1) || ' is' AS message
FROM problems AS p
WHERE p.code = 'trigger-target';
