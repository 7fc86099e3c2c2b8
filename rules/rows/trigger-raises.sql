-- rows/trigger-raises  error
-- title: A write that a trigger of the table refuses
-- why: A trigger that keeps rows from being changed or deleted, SELECT RAISE(ABORT, …), does so in a migration, too. On an empty
--   development database it never fires; with one row the migration fails.
-- help: drop the trigger before it and make it again behind it
-- source: https://sqlite.org/lang_createtrigger.html section 6; probe: workerd 1.20261117.1, with and without rows
-- bad:
--   CREATE TABLE audit (id INTEGER PRIMARY KEY, what TEXT NOT NULL);
--   CREATE TRIGGER audit_fixed BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;
--   ==> 0002_hash.sql
--   ALTER TABLE audit ADD COLUMN hash TEXT;
--   UPDATE audit SET hash = hex(what);
-- bad:
--   CREATE TABLE audit (id INTEGER PRIMARY KEY, what TEXT NOT NULL);
--   CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(FAIL, 'append only'); END;
--   ==> 0002_tidy.sql
--   DELETE FROM audit WHERE what = '';
-- good:
--   CREATE TABLE audit (id INTEGER PRIMARY KEY, what TEXT NOT NULL, tenant TEXT NOT NULL DEFAULT '');
--   CREATE TRIGGER audit_fixed BEFORE UPDATE OF tenant ON audit BEGIN SELECT RAISE(ABORT, 'a row keeps its tenant'); END;
--   CREATE TRIGGER audit_same BEFORE UPDATE ON audit WHEN NEW.id <> OLD.id BEGIN SELECT RAISE(ABORT, 'a row keeps its id'); END;
--   CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;
--   ==> 0002_what.sql
--   UPDATE audit SET what = trim(what);
--   DROP TRIGGER audit_kept;
--   DELETE FROM audit WHERE what = '';
--   CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'append only'); END;
SELECT w.place,
       'this fails where ' || CASE WHEN w.filtered THEN 'a row of ' || quoted(w.table_name) || ' meets its condition' ELSE quoted(w.table_name) || ' has rows' END
         || ': the trigger ' || group_concat(quoted(g.name), ', ') || ' refuses every ' || upper(w.kind) AS message,
       group_concat(related(g.name_place, 'it raises an error')) AS related,
       'drop the trigger before it and make it again behind it; ask first: SELECT count(*) FROM ' || quoted(w.table_name) AS help,
       CASE WHEN w.filtered THEN 'warning' END AS severity
FROM writes AS w
JOIN objects AS t ON t.id = w.object AND t.kind = 'table' AND NOT t.poisoned
JOIN trigger_list AS g ON g.table_name = w.table_name AND g.event = w.kind AND g.always_raises AND NOT g.broken
JOIN objects AS o ON o.id = g.id AND o.born < w.statement AND coalesce(o.died, w.statement) >= w.statement
WHERE w.kind IN ('update', 'delete') AND NOT w.in_trigger AND NOT w.created_in_file
  AND (g.of_columns IS NULL OR EXISTS (
       SELECT 1 FROM nodes AS u JOIN nodes AS a ON a.parent = u.id AND a.kind = 'assignment' JOIN nodes AS c ON c.parent = a.id AND c.kind = 'column_name'
       WHERE u.statement = w.statement AND u.kind = 'update' AND u.place = w.place AND instr(',' || lower(g.of_columns) || ',', ',' || lower(c.name) || ',')))
GROUP BY w.id;
