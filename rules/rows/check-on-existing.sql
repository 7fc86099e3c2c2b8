-- rows/check-on-existing  warning
-- title: A CHECK that is new to the rows that are there
-- why: A rebuild's copy fails as soon as one row breaks it, and so do ADD COLUMN with a CHECK that reads other columns and ALTER TABLE …
--   ADD CONSTRAINT (SQLite 3.53); INSERT OR IGNORE leaves that row out instead. Whether one does, only the data can tell.
-- source: https://sqlite.org/lang_createtable.html section 3.7
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, age INTEGER);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, age INTEGER CHECK (age >= 0));
--   INSERT INTO users_new (id, age) SELECT id, age FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, role TEXT NOT NULL CHECK (role IN ('admin', 'reader')));
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, role TEXT NOT NULL CHECK (role IN ('admin', 'author')));
--   INSERT INTO users_new (id, role) SELECT id, role FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, role TEXT NOT NULL CHECK (role NOT IN ('admin')));
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, role TEXT NOT NULL CHECK (role NOT IN ('admin', 'author')));
--   INSERT INTO users_new (id, role) SELECT id, role FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- bad:
--   ==> settings target=sqlite
--   CREATE TABLE users (id INTEGER PRIMARY KEY, age INTEGER);
--   ==> 0002_grown.sql
--   ALTER TABLE users ADD CONSTRAINT grown CHECK (age >= 18);
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, age INTEGER);
--   ==> 0002_grown.sql
--   ALTER TABLE users ADD COLUMN note TEXT CHECK (age >= 18);
-- good:
--   ==> settings target=sqlite
--   CREATE TABLE users (id INTEGER PRIMARY KEY, age INTEGER);
--   ALTER TABLE users ADD CONSTRAINT grown CHECK (age >= 18);
--   ==> 0002_note.sql
--   ALTER TABLE users ADD COLUMN note TEXT CHECK (note <> '' OR note IS NULL);
--   ALTER TABLE users ADD COLUMN until INTEGER CHECK (until >= age);
-- good:
--   CREATE TABLE tasks (id INTEGER PRIMARY KEY, title TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE tasks_new (id INTEGER PRIMARY KEY, title TEXT, evidence TEXT CHECK (evidence IS NULL OR evidence LIKE 'https:%'));
--   INSERT INTO tasks_new (id, title, evidence) SELECT id, title, NULL FROM tasks;
--   DROP TABLE tasks;
--   ALTER TABLE tasks_new RENAME TO tasks;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, age INTEGER);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, age INTEGER CHECK (age >= 0));
--   INSERT INTO users_new (id, age) SELECT id, max(age, 0) FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, age INTEGER CHECK(age >= 0));
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, age INTEGER NOT NULL CHECK (age >= 0), name TEXT CHECK (name <> ''));
--   INSERT INTO users_new (id, age) SELECT id, age FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, role TEXT NOT NULL CHECK (role IN ('admin', 'reader')));
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, role TEXT NOT NULL CHECK (role IN ('admin', 'author', 'reader')));
--   INSERT INTO users_new (id, role) SELECT id, role FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
SELECT q.select_place AS place,
       CASE WHEN w.conflict = 'ignore'
            THEN 'OR IGNORE leaves a row of ' || quoted(r.name) || ' out where it breaks CHECK (' || k.expression || '), and it goes with the old table'
            ELSE 'this copy fails where a row of ' || quoted(r.name) || ' breaks CHECK (' || k.expression || ')' END AS message,
       related(k.place, 'the CHECK is new') AS related,
       'ask first: SELECT count(*) FROM ' || quoted(r.name) || ' WHERE NOT (' || k.expression || ')' AS help
FROM rebuilds AS r
JOIN copies AS q ON q.id = r.copy
JOIN statements AS s ON s.id = q.statement
JOIN writes AS w ON w.statement = q.statement AND w.kind = 'insert'
JOIN checks AS k ON k.object = r.new_object
WHERE NOT EXISTS (SELECT 1 FROM checks AS was WHERE was.object = r.old_object AND lower(replace(replace(replace(was.expression, ' ', ''), '"', ''), '`', '')) = lower(replace(replace(replace(k.expression, ' ', ''), '"', ''), '`', '')))
  -- Of a list that only grew every row is still a member.
  AND NOT EXISTS (
       SELECT 1 FROM checks AS was
       JOIN nodes AS a ON a.statement = was.changed AND a.kind = 'check' AND a.place = was.place
       JOIN nodes AS old_list ON old_list.parent = a.id AND old_list.kind = 'in'
       JOIN nodes AS o ON o.parent = old_list.id AND o.kind = 'column_ref' AND ltrim(substr(old_list.source_text, length(o.source_text) + 1)) LIKE 'IN%'
       JOIN nodes AS b ON b.statement = k.changed AND b.kind = 'check' AND b.place = k.place
       JOIN nodes AS new_list ON new_list.parent = b.id AND new_list.kind = 'in'
       JOIN nodes AS n ON n.parent = new_list.id AND n.kind = 'column_ref' AND ltrim(substr(new_list.source_text, length(n.source_text) + 1)) LIKE 'IN%'
       JOIN columns AS x ON x.object = r.old_object AND x.position = was.position
       JOIN columns AS y ON y.object = r.new_object AND y.position = k.position AND y.affinity = x.affinity
                         AND upper(coalesce(y.collation, 'BINARY')) = upper(coalesce(x.collation, 'BINARY'))
       WHERE was.object = r.old_object
         AND EXISTS (SELECT 1 FROM copy_columns AS c WHERE c.copy = q.id AND lower(c.from_name) = lower(x.name) AND lower(c.to_name) = lower(y.name))
         -- The column, and literals of which none is missing.
         AND (SELECT count(*) FROM nodes AS m WHERE m.parent = old_list.id AND m.kind IN ('column_ref', 'literal')
              AND m.source_text IN (SELECT source_text FROM nodes WHERE parent = new_list.id))
             = (SELECT count(*) FROM nodes AS m WHERE m.parent = old_list.id)
         AND (SELECT count(*) FROM nodes AS m WHERE m.parent = old_list.id AND m.kind <> 'literal') = 1
         AND (SELECT count(*) FROM nodes AS m WHERE m.parent = new_list.id AND m.kind <> 'literal') = 1)
  AND EXISTS (SELECT 1 FROM copy_columns AS c WHERE c.copy = q.id AND c.from_position IS NOT NULL AND mentions(k.expression, c.to_name))
  AND NOT EXISTS (SELECT 1 FROM writes AS u JOIN statements AS t ON t.id = u.statement
                  WHERE u.table_name = r.name AND u.kind IN ('update', 'delete') AND NOT u.in_trigger AND t.file = s.file AND t.id < s.id)
UNION ALL
SELECT k.place,
       'this fails where a row of ' || quoted(o.name) || ' breaks CHECK (' || k.expression || ')',
       related(o.name_place, 'the table is made here'),
       'ask first: SELECT count(*) FROM ' || quoted(o.name) || ' WHERE NOT (' || k.expression || ')'
FROM changes AS c
JOIN statements AS s ON s.id = c.statement
JOIN objects AS o ON o.id = c.new_object
JOIN checks AS k ON k.object = o.id AND k.changed = c.statement
WHERE NOT c.empty
  AND (c.kind = 'add_constraint' AND setting('target') <> 'd1' -- which refuses it altogether
       -- With the column in it, rows/add-check has tried it.
       OR c.kind = 'add_column' AND NOT EXISTS (SELECT 1 FROM columns AS a WHERE a.object = o.id AND a.position = c.position AND mentions(k.expression, a.name))
          AND EXISTS (SELECT 1 FROM columns AS b WHERE b.object = o.id AND mentions(k.expression, b.name)))
  AND NOT EXISTS (SELECT 1 FROM writes AS u JOIN statements AS t ON t.id = u.statement
                  WHERE u.table_name = o.name AND u.kind IN ('update', 'delete') AND NOT u.in_trigger AND t.file = s.file AND t.id < s.id)
  AND NOT EXISTS (SELECT 1 FROM trials AS known WHERE known.statement = s.id AND known.kind = 'rows'); -- rows/seed-conflict's
