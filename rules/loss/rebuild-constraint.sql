-- loss/rebuild-constraint  warning
-- title: A rebuild that changes a column in passing
-- why: A CHECK, COLLATE, DEFAULT or AUTOINCREMENT that the old table had and the new one has not is lost without a
--   word; so are STRICT and UNIQUE. CREATE TABLE … AS carries none of them over, no key and no NOT NULL either.
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
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new AS SELECT * FROM users;
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
WITH written AS (SELECT r.* FROM rebuilds AS r WHERE NOT EXISTS (SELECT 1 FROM copies AS k WHERE k.id = r.copy AND k.creating)),
bare AS ( -- CREATE TABLE … AS in the place of a definition
  SELECT r.name, r.created, r.old_object,
         CASE WHEN EXISTS (SELECT 1 FROM columns AS c WHERE c.object = r.old_object AND c.primary_key) THEN ', PRIMARY KEY' ELSE '' END
         || CASE WHEN EXISTS (SELECT 1 FROM columns AS c WHERE c.object = r.old_object AND c.not_null AND NOT c.primary_key) THEN ', NOT NULL' ELSE '' END
         || CASE WHEN EXISTS (SELECT 1 FROM indexes AS x JOIN objects AS o ON o.id = r.old_object WHERE x.table_name = r.name AND x.origin = 'u' AND x.born <= r.created AND x.born >= o.made) THEN ', UNIQUE' ELSE '' END
         || CASE WHEN EXISTS (SELECT 1 FROM checks AS c WHERE c.object = r.old_object) THEN ', CHECK' ELSE '' END
         || CASE WHEN EXISTS (SELECT 1 FROM columns AS c WHERE c.object = r.old_object AND c.default_text IS NOT NULL) THEN ', DEFAULT' ELSE '' END
         || CASE WHEN EXISTS (SELECT 1 FROM columns AS c WHERE c.object = r.old_object AND upper(coalesce(c.collation, 'BINARY')) <> 'BINARY') THEN ', COLLATE' ELSE '' END
         || CASE WHEN EXISTS (SELECT 1 FROM foreign_keys AS f WHERE f.object = r.old_object) THEN ', REFERENCES' ELSE '' END AS gone
  FROM rebuilds AS r JOIN copies AS k ON k.id = r.copy AND k.creating
  WHERE r.dropped IS NOT NULL
)
SELECT s.name_place AS place,
       'CREATE TABLE … AS gives the new ' || quoted(b.name) || ' names and rows, but not the old one''s ' || substr(b.gone, 3) AS message,
       related(o.name_place, 'the table as it was') AS related,
       'create it with its whole definition, and copy with INSERT … SELECT' AS help
FROM bare AS b JOIN statements AS s ON s.id = b.created JOIN objects AS o ON o.id = b.old_object
WHERE b.gone <> ''
UNION ALL
SELECT new.name_place AS place,
       'the rebuild of ' || quoted(r.name) || ' takes ' || CASE
         WHEN old.default_text IS NOT NULL AND new.default_text IS NULL THEN 'the default ' || old.default_text
         ELSE 'COLLATE ' || old.collation END || ' from ' || quoted(old.name) AS message,
       related(old.name_place, 'the column as it was') AS related, NULL
FROM written AS r
JOIN columns AS old ON old.object = r.old_object AND NOT old.generated
JOIN columns AS new ON new.object = r.new_object AND new.name = old.name AND NOT new.generated
WHERE (old.default_text IS NOT NULL AND new.default_text IS NULL)
   OR (old.collation IS NOT NULL AND new.collation IS NULL AND upper(old.collation) <> 'BINARY')
UNION ALL
SELECT n.name_place, 'the rebuild of ' || quoted(r.name) || ' takes ' || CASE WHEN o.autoincrements AND NOT n.autoincrements THEN 'AUTOINCREMENT' ELSE 'STRICT' END || ' from it',
       related(o.name_place, 'the table as it was'), NULL
FROM written AS r JOIN objects AS o ON o.id = r.old_object JOIN objects AS n ON n.id = r.new_object
WHERE (o.autoincrements AND NOT n.autoincrements) OR (o.strict AND NOT n.strict)
UNION ALL
SELECT n.name_place, 'the rebuild of ' || quoted(r.name) || ' leaves out CHECK (' || k.expression || ')', related(k.place, 'the constraint as it was'), NULL
FROM written AS r
JOIN objects AS n ON n.id = r.new_object
JOIN checks AS k ON k.object = r.old_object
WHERE (SELECT count(*) FROM checks AS c WHERE c.object = r.old_object) > (SELECT count(*) FROM checks AS c WHERE c.object = r.new_object)
  AND NOT EXISTS (SELECT 1 FROM checks AS c WHERE c.object = r.new_object AND c.expression = k.expression)
  -- Of a column that went in the rebuild the constraint goes as a matter of course.
  AND NOT EXISTS (SELECT 1 FROM columns AS old WHERE old.object = r.old_object AND mentions(k.expression, old.name)
                  AND NOT EXISTS (SELECT 1 FROM columns AS new WHERE new.object = r.new_object AND lower(new.name) = lower(old.name)));
