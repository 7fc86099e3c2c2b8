-- type/nullable-primary-key  warning  fix
-- title: A primary key that takes NULL
-- why: Only INTEGER PRIMARY KEY and WITHOUT ROWID tables refuse NULL keys. In all others SQLite lets NULL in, for the sake of an
--   old mistake, and as many of them as come: an INSERT that forgets the key succeeds.
-- help: say NOT NULL
-- source: https://sqlite.org/lang_createtable.html section 3.5 (the PRIMARY KEY)
-- changes: schema
-- bad:
--   CREATE TABLE users (id TEXT PRIMARY KEY, name TEXT);
-- bad:
--   CREATE TABLE member (user_id INTEGER, team_id INTEGER NOT NULL, PRIMARY KEY (user_id, team_id));
-- good:
--   CREATE TABLE users (id TEXT PRIMARY KEY NOT NULL, name TEXT);
--   CREATE TABLE teams (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE pairs (a TEXT, b TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID;
SELECT c.name_place AS place,
       quoted(c.name) || ' is ' || CASE (SELECT count(*) FROM columns AS k WHERE k.object = c.object AND k.primary_key) WHEN 1 THEN 'the primary key'
         ELSE 'part of the primary key' END || ' of ' || quoted(c.table_name) || ' and still takes NULL' AS message,
       insert_after(c.type_place, ' NOT NULL') AS fix,
       'add NOT NULL' AS fix_title
FROM final_columns AS c
WHERE c.primary_key AND NOT c.not_null AND NOT c.rowid_alias AND NOT c.without_rowid
  AND NOT ((c.affinity = 'integer' OR upper(c.type) LIKE '%SERIAL%') -- type/int-primary-key's: INTEGER mends both
           AND (SELECT count(*) FROM columns AS k WHERE k.object = c.object AND k.primary_key) = 1);
