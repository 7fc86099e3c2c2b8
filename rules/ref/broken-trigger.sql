-- ref/broken-trigger  error
-- title: A trigger that does not work after this migration
-- why: SQLite checks a trigger's body neither when it is created nor when what it writes to is dropped: every write that fires
--   it fails, and ALTER TABLE RENAME and DROP COLUMN then fail for every table.
-- help: drop it, or create it anew for what is there
-- source: https://sqlite.org/lang_createtrigger.html, https://sqlite.org/lang_altertable.html
-- on: broken-object, faulty-object, reads-broken, fires-broken
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE log (line TEXT);
--   CREATE TRIGGER users_log AFTER INSERT ON users BEGIN INSERT INTO log (line) VALUES (NEW.name); END;
--   DROP TABLE log;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TRIGGER users_log AFTER INSERT ON users BEGIN INSERT INTO log (line) VALUES (NEW.name); END;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE log (line TEXT);
--   CREATE TRIGGER users_log AFTER INSERT ON users BEGIN INSERT INTO log (line) VALUES (name); END;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE log (line TEXT);
--   CREATE TRIGGER users_log AFTER INSERT ON users BEGIN INSERT INTO log (line) VALUES (NEW.name); END;
--   DROP TRIGGER users_log;
--   DROP TABLE log;
SELECT place, related(related, CASE code WHEN 'fires-broken' THEN 'the trigger' ELSE 'here' END) AS related,
       CASE code
         WHEN 'fires-broken' THEN 'this fires the trigger ' || quoted(arg1) || ', which does not work'
           || CASE WHEN arg2 IS NULL THEN '' ELSE ': ' || fault(cause, arg2) END
         ELSE 'the trigger ' || quoted(arg2) || ' does not work' || CASE WHEN EXISTS (SELECT 1 FROM statements AS s WHERE s.id = p.statement AND s.kind = 'create_trigger') THEN ': ' ELSE ' after this: ' END
           || CASE code WHEN 'reads-broken' THEN 'it reads the view ' || quoted(arg3) || ', which does not resolve'
                        ELSE fault(cause, arg3) END
         END AS message,
       CASE WHEN code = 'broken-object' AND EXISTS (SELECT 1 FROM trigger_list AS g WHERE g.name = arg2 AND g.final AND (g.event = 'insert' AND arg3 LIKE 'OLD.%' OR g.event = 'delete' AND arg3 LIKE 'NEW.%'))
            THEN CASE WHEN arg3 LIKE 'OLD.%' THEN 'an INSERT has no OLD row: NEW is the one that fires it' ELSE 'a DELETE has no NEW row: OLD is the one that fires it' END
            WHEN code = 'broken-object' THEN 'did you mean ' || (SELECT CASE g.event WHEN 'delete' THEN 'OLD.' ELSE 'NEW.' END || quoted(c.name)
         FROM trigger_list AS g JOIN objects AS t ON t.name = g.table_name AND t.died IS NULL AND t.kind = 'table' JOIN columns AS c ON c.object = t.id
         WHERE g.name = arg2 AND g.final AND c.name = arg3) || ', the column of the row that fires it?' END AS help
FROM problems AS p
WHERE p.code = 'fires-broken'
   OR p.code IN ('broken-object', 'faulty-object', 'reads-broken') AND p.arg1 = 'trigger'
      -- wrangler's ledger brings that table along.
      AND NOT (p.arg3 = 'sqlite_sequence' COLLATE NOCASE AND setting('target') = 'd1')
      -- Not where a RENAME of the same file is refused for what it names: alter/broken-schema says how to go about it.
      AND NOT EXISTS (SELECT 1 FROM statements AS s JOIN statements AS r ON r.file = s.file AND r.kind = 'rename_table' AND r.refused AND r.id > s.id
                      JOIN problems AS q ON q.statement = r.id AND q.code = 'alter-schema-broken'
                      WHERE s.id = p.statement AND p.arg3 = q.arg3);
