-- loss/rebuild-sequence  warning  suggest
-- title: A rebuild that forgets which numbers were given
-- why: sqlite_sequence keeps the highest number of an AUTOINCREMENT table, and DROP TABLE deletes it: numbers of
--   deleted rows are given again, which AUTOINCREMENT was there to prevent.
-- help: carry it over: INSERT INTO sqlite_sequence (name, seq) SELECT …, behind the copy
-- source: probe: workerd 1.20261117.1; https://sqlite.org/autoinc.html
-- changes: schema
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT);
--   ==> 0002_rebuild.sql
--   PRAGMA defer_foreign_keys=ON;
--   CREATE TABLE users_old AS SELECT * FROM users;
--   DROP TABLE users;
--   CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL DEFAULT '');
--   INSERT INTO users (id, name) SELECT id, name FROM users_old;
--   DROP TABLE users_old;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL DEFAULT '');
--   INSERT INTO users_new (id, name) SELECT id, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   INSERT INTO users_new (id, name) SELECT id, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL);
--   INSERT INTO users_new (id, name) SELECT id, name FROM users;
--   INSERT INTO sqlite_sequence (name, seq) SELECT 'users_new', seq FROM sqlite_sequence WHERE name = 'users';
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
SELECT s.place, 'dropping ' || quoted(r.name) || ' forgets its sqlite_sequence: numbers of deleted rows will be given again' AS message,
       related(o.name_place, 'AUTOINCREMENT') AS related,
       coalesce(safe_rebuild(r.dropped), CASE WHEN r.shape <> 'stash' THEN insert_before(s.place, 'DELETE FROM sqlite_sequence WHERE name = ''' || replace(t.name, '''', '''''') || ''';' || char(10)
         || 'UPDATE sqlite_sequence SET name = ''' || replace(t.name, '''', '''''') || ''' WHERE name = ''' || replace(s.name, '''', '''''') || ''';' || char(10)) END) AS fix,
       'carry the number over' AS fix_title
FROM rebuilds AS r
JOIN objects AS o ON o.id = r.old_object AND o.autoincrements
JOIN objects AS n ON n.id = r.new_object AND n.autoincrements
JOIN statements AS s ON s.id = r.dropped
JOIN copies AS k ON k.id = r.copy
JOIN objects AS t ON t.id = k.to_object
WHERE NOT EXISTS (SELECT 1 FROM writes AS w JOIN statements AS t ON t.id = w.statement
                  WHERE w.table_name = 'sqlite_sequence' AND t.file = s.file);
