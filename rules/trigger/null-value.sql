-- trigger/null-value  error
-- title: A trigger that inserts NULL where NOT NULL forbids it
-- why: Its INSERT names no value for a NOT NULL column without a default. The trigger is created all the same; each time it
--   fires it fails, and with it the statement that fired it: NOT NULL constraint failed.
-- help: give the column a value in the trigger, or a DEFAULT
-- source: https://sqlite.org/lang_createtrigger.html; probe: workerd 1.20261117.1
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE audit (id INTEGER PRIMARY KEY, what TEXT NOT NULL, who TEXT NOT NULL);
--   CREATE TRIGGER users_audit AFTER UPDATE ON users BEGIN
--     INSERT INTO audit (what) VALUES ('update ' || OLD.id);
--   END;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE audit (id INTEGER PRIMARY KEY, what TEXT NOT NULL);
--   CREATE TRIGGER users_audit AFTER UPDATE ON users BEGIN
--     INSERT INTO audit (what) VALUES ('update ' || OLD.id);
--   END;
--   ==> 0002_who.sql
--   CREATE TABLE audit_old AS SELECT * FROM audit;
--   DROP TABLE audit;
--   CREATE TABLE audit (id INTEGER PRIMARY KEY, what TEXT NOT NULL, who TEXT NOT NULL);
--   INSERT INTO audit (id, what, who) SELECT id, what, '' FROM audit_old;
--   DROP TABLE audit_old;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE audit (id INTEGER PRIMARY KEY, what TEXT NOT NULL, who TEXT NOT NULL DEFAULT '', at TEXT);
--   CREATE TRIGGER users_audit AFTER UPDATE ON users BEGIN
--     INSERT INTO audit (what) VALUES ('update ' || OLD.id);
--     INSERT OR IGNORE INTO audit (who) VALUES (OLD.id);
--   END;
SELECT w.place,
       'the trigger ' || quoted(g.name) || ' fails ' || CASE WHEN w.selecting THEN 'where its SELECT gives a row' ELSE 'whenever it fires' END || ': ' || group_concat(quoted(c.name), ', ') || ' of ' || quoted(t.name)
         || ' is NOT NULL and gets no value' AS message,
       group_concat(related(c.name_place, 'NOT NULL here')) AS related,
       CASE WHEN w.selecting THEN 'warning' END AS severity
FROM writes AS w
JOIN objects AS g ON g.made = w.statement AND g.kind = 'trigger' AND g.final AND NOT g.broken
JOIN objects AS t ON t.name = w.table_name AND t.final AND t.kind = 'table' AND t.table_kind = 'ordinary' AND NOT t.poisoned
JOIN columns AS c ON c.object = t.id AND c.not_null AND NOT c.generated AND NOT c.rowid_alias AND upper(coalesce(c.default_text, 'NULL')) = 'NULL'
WHERE w.kind = 'insert' AND w.in_trigger AND w.named_columns AND coalesce(w.conflict, '') <> 'ignore'
  AND NOT EXISTS (SELECT 1 FROM nodes AS i JOIN nodes AS n ON n.parent = i.id AND n.kind = 'column_name' AND lower(n.name) = lower(c.name)
                  WHERE i.statement = w.statement AND i.kind = 'insert' AND i.place = w.place)
GROUP BY w.id;
