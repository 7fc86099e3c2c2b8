-- compat/required-column  note
-- title: A column that the running Worker does not know must be filled
-- why: INSERTs of the Worker that is still running do not name the column and fail with "NOT NULL constraint failed" until the new one is deployed.
--   Under "deploy": "rolling" it is a warning, else a note.
-- help: give it a default, or let it be NULL first, deploy code that fills it, and forbid NULL in a later migration
-- source: https://developers.cloudflare.com/workers/configuration/versions-and-deployments/gradual-deployments/
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0002_rebuild.sql
--   CREATE TABLE new_users (id INTEGER PRIMARY KEY, locale TEXT NOT NULL);
--   INSERT INTO new_users (id, locale) SELECT id, 'en' FROM users;
--   DROP TABLE users;
--   ALTER TABLE new_users RENAME TO users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0002_rebuild.sql
--   CREATE TABLE new_users (id INTEGER PRIMARY KEY, locale TEXT NOT NULL DEFAULT 'en');
--   INSERT INTO new_users (id) SELECT id FROM users;
--   DROP TABLE users;
--   ALTER TABLE new_users RENAME TO users;
SELECT new.name_place AS place,
       'code that does not know ' || quoted(r.name) || '.' || quoted(new.name) || ' can''t insert any more: NOT NULL without a default' AS message,
       CASE setting('deploy') WHEN 'rolling' THEN 'warning' ELSE 'note' END AS severity
FROM rebuilds AS r
JOIN columns AS new ON new.object = r.new_object AND new.not_null AND new.default_text IS NULL AND NOT new.rowid_alias AND NOT new.generated
LEFT JOIN columns AS old ON old.object = r.old_object AND old.name = new.name COLLATE NOCASE
WHERE (old.object IS NULL OR (NOT old.not_null AND NOT old.primary_key));
