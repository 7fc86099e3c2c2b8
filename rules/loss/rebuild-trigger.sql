-- loss/rebuild-trigger  error  fix
-- title: A trigger that the rebuild does not make again
-- why: DROP TABLE drops the table's triggers. What they kept in step (timestamps, counters, a full-text index) silently stops.
-- source: https://sqlite.org/lang_altertable.html section 7, step 8
-- changes: schema
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, n INTEGER);
--   CREATE TRIGGER users_count AFTER INSERT ON users BEGIN UPDATE users SET n = 1 WHERE id = NEW.id; END;
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT NOT NULL, n INTEGER);
--   INSERT INTO users_new (id, email, n) SELECT id, email, n FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, n INTEGER);
--   CREATE TRIGGER users_count AFTER INSERT ON users BEGIN UPDATE users SET n = 1 WHERE id = NEW.id; END;
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT NOT NULL, n INTEGER);
--   INSERT INTO users_new (id, email, n) SELECT id, email, n FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
--   CREATE TRIGGER users_count AFTER INSERT ON users BEGIN UPDATE users SET n = 1 WHERE id = NEW.id; END;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT, changed INTEGER, n INTEGER);
--   CREATE TRIGGER users_changed AFTER UPDATE OF email ON users BEGIN UPDATE users SET changed = 1 WHERE id = NEW.id; END;
--   CREATE TRIGGER users_count AFTER INSERT ON users WHEN NEW.changed BEGIN UPDATE users SET n = 1 WHERE id = NEW.id; END;
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, email TEXT NOT NULL, n INTEGER);
--   INSERT INTO users_new (id, email, n) SELECT id, email, n FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
SELECT d.place,
       'the rebuild of ' || quoted(r.name) || ' loses the trigger ' || quoted(o.name) AS message,
       related(o.name_place, 'it was made here') AS related,
       'make it again behind the rebuild' AS help,
       insert_after(last.whole, CASE WHEN last.semicolon THEN '' ELSE ';' END || char(10) || said.sql || ';') AS fix,
       'make ' || quoted(o.name) || ' again' AS fix_title
FROM rebuilds AS r
JOIN changes AS c ON c.statement = r.dropped AND c.kind = 'drop' AND c.implied
JOIN objects AS o ON o.id = c.old_object AND o.kind = 'trigger'
-- As it read before its table was put aside.
JOIN objects AS said ON said.id = (SELECT max(v.id) FROM objects AS v WHERE v.identity = o.identity AND v.on_name = r.name)
JOIN statements AS d ON d.id = r.dropped
JOIN statements AS last ON last.id = max(r.dropped, coalesce(r.renamed, 0), (SELECT statement FROM copies WHERE id = r.copy))
WHERE NOT EXISTS (SELECT 1 FROM objects AS again WHERE again.kind = 'trigger' AND again.born >= r.created
                  AND (again.name = o.name
                       OR (again.on_name = r.name
                           AND (SELECT fires || event FROM trigger_list WHERE id = again.id) = (SELECT fires || event FROM trigger_list WHERE id = o.id))))
  -- Of a column that went in the rebuild the trigger goes as a matter of course.
  AND NOT EXISTS (SELECT 1 FROM nodes AS m JOIN columns AS k ON k.object = r.old_object
                  WHERE m.statement = o.made AND m.kind = 'column_ref' AND lower(m.source_text) IN ('new.' || lower(k.name), 'old.' || lower(k.name))
                    AND NOT EXISTS (SELECT 1 FROM columns AS n WHERE n.object = r.new_object AND n.name = k.name))
  AND NOT EXISTS (SELECT 1 FROM nodes AS m JOIN columns AS k ON k.object = r.old_object AND k.name = m.name
                  JOIN nodes AS a ON a.id = m.parent AND a.kind = 'assignment'
                  JOIN nodes AS u ON u.id = a.parent AND u.kind = 'update' AND u.name = r.name
                  WHERE m.statement = o.made AND m.kind = 'column_name'
                    AND NOT EXISTS (SELECT 1 FROM columns AS n WHERE n.object = r.new_object AND n.name = k.name));
