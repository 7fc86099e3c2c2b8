-- loss/rebuild-constraint  warning
-- title: A rebuild that changes a column in passing
-- why: A CHECK, COLLATE, DEFAULT or AUTOINCREMENT that the old table had and the new one has not is lost without a
--   word; so are STRICT and UNIQUE.
-- help: if that is meant, say so: -- mig:allow loss/rebuild-constraint because …
-- source: https://sqlite.org/lang_altertable.html section 7
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE DEFAULT 'x');
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   INSERT INTO users_new (id, name) SELECT id, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   INSERT INTO users_new (id, name) SELECT id, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT CHECK (name <> ''));
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   INSERT INTO users_new (id, name) SELECT id, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT COLLATE NOCASE DEFAULT 'x' CHECK (name <> ''));
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE DEFAULT 'x' CHECK (name <> ''));
--   INSERT INTO users_new (id, name) SELECT id, name FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- good:
--   CREATE TABLE links (id INTEGER PRIMARY KEY, url TEXT, is_active INTEGER CHECK (is_active IN (0, 1)));
--   ==> 0002_rebuild.sql
--   CREATE TABLE links_new (id INTEGER PRIMARY KEY, url TEXT);
--   INSERT INTO links_new (id, url) SELECT id, url FROM links;
--   DROP TABLE links;
--   ALTER TABLE links_new RENAME TO links;
SELECT new.name_place AS place,
       'the rebuild of ' || quoted(r.name) || ' takes ' || CASE
         WHEN old.default_text IS NOT NULL AND new.default_text IS NULL THEN 'the default ' || old.default_text
         ELSE 'COLLATE ' || old.collation END || ' from ' || quoted(old.name) AS message,
       related(old.name_place, 'the column as it was') AS related
FROM rebuilds AS r
JOIN columns AS old ON old.object = r.old_object AND NOT old.generated
JOIN columns AS new ON new.object = r.new_object AND new.name = old.name AND NOT new.generated
WHERE (old.default_text IS NOT NULL AND new.default_text IS NULL)
   OR (old.collation IS NOT NULL AND new.collation IS NULL AND upper(old.collation) <> 'BINARY')
UNION ALL
SELECT n.name_place, 'the rebuild of ' || quoted(r.name) || ' takes ' || CASE WHEN o.autoincrements AND NOT n.autoincrements THEN 'AUTOINCREMENT' ELSE 'STRICT' END || ' from it',
       related(o.name_place, 'the table as it was')
FROM rebuilds AS r JOIN objects AS o ON o.id = r.old_object JOIN objects AS n ON n.id = r.new_object
WHERE (o.autoincrements AND NOT n.autoincrements) OR (o.strict AND NOT n.strict)
UNION ALL
SELECT n.name_place, 'the rebuild of ' || quoted(r.name) || ' leaves out CHECK (' || k.expression || ')', related(k.place, 'the constraint as it was')
FROM rebuilds AS r
JOIN objects AS n ON n.id = r.new_object
JOIN checks AS k ON k.object = r.old_object
WHERE (SELECT count(*) FROM checks AS c WHERE c.object = r.old_object) > (SELECT count(*) FROM checks AS c WHERE c.object = r.new_object)
  AND NOT EXISTS (SELECT 1 FROM checks AS c WHERE c.object = r.new_object AND c.expression = k.expression)
  -- Of a column that went in the rebuild the constraint goes as a matter of course.
  AND NOT EXISTS (SELECT 1 FROM columns AS old WHERE old.object = r.old_object AND mentions(k.expression, old.name)
                  AND NOT EXISTS (SELECT 1 FROM columns AS new WHERE new.object = r.new_object AND lower(new.name) = lower(old.name)));
