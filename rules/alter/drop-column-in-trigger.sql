-- alter/drop-column-in-trigger  warning
-- title: DROP COLUMN of a column that a trigger writes
-- why: SQLite looks for the column in what triggers read, not in what they write: SET a = … and INSERT INTO t (a) in a trigger's body
--   stop nobody. The column goes, and the next write that fires the trigger fails: "no such column".
-- help: drop the trigger first and create it anew without the column
-- source: probe: workerd 1.20261117.1, UPDATE … SET and INSERT in the body
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE TABLE log (t INTEGER);
--   CREATE TRIGGER log_t AFTER INSERT ON log BEGIN UPDATE t SET a = 'seen' WHERE id = NEW.t; END;
--   ==> 0002_drop.sql
--   ALTER TABLE t DROP COLUMN a;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   CREATE TABLE log (t INTEGER);
--   CREATE TRIGGER log_t AFTER INSERT ON log BEGIN INSERT INTO t (a) VALUES ('new'); END;
--   ==> 0002_drop.sql
--   ALTER TABLE t DROP COLUMN a;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   CREATE TABLE log (t INTEGER, a TEXT);
--   CREATE TRIGGER log_t AFTER INSERT ON log BEGIN UPDATE t SET a = 'seen' WHERE id = NEW.t; END;
--   CREATE TRIGGER log_a AFTER INSERT ON t BEGIN INSERT INTO log (a) VALUES ('new'); END;
--   ==> 0002_drop.sql
--   ALTER TABLE t DROP COLUMN b;
--   DROP TRIGGER log_t;
--   ALTER TABLE t DROP COLUMN a;
SELECT s.name_place AS place,
       'the trigger ' || quoted(g.name) || ' writes ' || quoted(k.name) || ': every write that fires it fails from here on' AS message,
       related(n.place, quoted(g.name) || ' writes it here') AS related
FROM changes AS c
JOIN statements AS s ON s.id = c.statement
JOIN columns AS k ON k.object = c.old_object AND k.position = c.position
JOIN objects AS o ON o.id = c.old_object
JOIN writes AS w ON w.in_trigger AND w.table_name = o.name
JOIN objects AS g ON g.made = w.statement AND g.kind = 'trigger' AND g.born < s.id AND coalesce(g.died, s.id) >= s.id
JOIN nodes AS n ON n.statement = w.statement AND n.kind = 'column_name' AND n.name = k.name
JOIN nodes AS p ON p.id = n.parent
JOIN nodes AS u ON u.id = CASE p.kind WHEN 'insert' THEN p.id ELSE p.parent END
LEFT JOIN nodes AS i ON i.id = u.parent AND u.kind = 'upsert'
WHERE c.kind = 'drop_column' AND p.kind IN ('insert', 'assignment')
  AND w.place IN (u.place, i.place)
  AND NOT EXISTS (SELECT 1 FROM changes AS d JOIN objects AS x ON x.id = d.old_object JOIN statements AS t ON t.id = d.statement
                  WHERE d.kind = 'drop' AND x.identity = g.identity AND t.file = s.file)
GROUP BY s.id, g.identity;
