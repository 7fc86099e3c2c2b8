-- trigger/target  error
-- title: A trigger on what can't have it
-- why: Virtual tables and SQLite's own tables have no triggers.
-- source: https://sqlite.org/lang_createtrigger.html
-- on: trigger-target
-- bad:
--   CREATE VIRTUAL TABLE f USING fts5(body);
--   CREATE TRIGGER x AFTER INSERT ON f BEGIN SELECT 1; END;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE TRIGGER x AFTER INSERT ON t BEGIN SELECT 1; END;
SELECT p.place, related(p.related, 'it is made here') AS related, 'there is no ' || upper(p.arg3) || ' trigger on a ' || CASE p.arg2 WHEN 'internal' THEN 'table of SQLite''s own' ELSE p.arg2 || ' table' END || ', which ' || quoted(p.arg1) || ' is' AS message
FROM problems AS p
WHERE p.code = 'trigger-target' AND p.arg2 NOT IN ('view', 'table');
