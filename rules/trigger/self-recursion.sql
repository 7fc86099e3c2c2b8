-- trigger/self-recursion  warning
-- title: A trigger that writes to its own table
-- why: Without PRAGMA recursive_triggers it does not fire again, with it it does, up to D1's limit of 9 firings
--   inside each other; and what the body writes is never seen by it.
-- source: probe: workerd 1.20261117.1: 9 nested firings pass, 10 fail;
--   https://sqlite.org/pragma.html#pragma_recursive_triggers
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER);
--   PRAGMA recursive_triggers=ON;
--   CREATE TRIGGER t_n AFTER INSERT ON t BEGIN INSERT INTO t (n) VALUES (NEW.n + 1); END;
--   PRAGMA recursive_triggers=OFF;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, n INTEGER, at TEXT);
--   CREATE TRIGGER t_at AFTER UPDATE OF n ON t BEGIN UPDATE t SET at = 'x' WHERE id = NEW.id; END;
SELECT t.name_place AS place, quoted(t.name) || ' fires itself while recursive_triggers is on: D1 stops at the tenth firing inside the others' AS message,
       related(w.place, 'it writes to its own table here') AS related
FROM trigger_list AS t
JOIN writes AS w ON w.in_trigger AND w.table_name = t.table_name AND w.kind = t.event
JOIN objects AS o ON o.id = t.id AND o.born = w.statement
WHERE t.final AND EXISTS (SELECT 1 FROM pragmas AS p WHERE p.name = 'recursive_triggers' AND lower(p.argument) IN ('on', '1', 'true', 'yes'));
