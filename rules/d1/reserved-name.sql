-- d1/reserved-name  error
-- title: A name that D1 or wrangler keeps for itself
-- why: D1 refuses objects called _cf_…, in any case; SQLite refuses sqlite_…; the ledger is wrangler's: without it, or without
--   its columns, no migration is recorded and the file fails; rows that are put into it or taken out decide what wrangler applies next.
-- source: probe: workerd 1.20261117.1; on 1.20260426.1 a rename to _cf_x passed and left the table out of reach
-- target: d1
-- bad:
--   CREATE TABLE _cf_state (id INTEGER PRIMARY KEY);
-- bad:
--   DROP TABLE d1_migrations;
-- bad:
--   DELETE FROM d1_migrations WHERE name = '0003_undo.sql';
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   CREATE VIEW applied AS SELECT name FROM d1_migrations;
-- good:
--   CREATE TABLE cf_state (id INTEGER PRIMARY KEY, _cf_note TEXT);
SELECT s.name_place AS place, 'D1 keeps names that begin with _cf_ for itself' AS message, 'choose another name' AS help, 'error' AS severity
FROM statements AS s
WHERE s.kind IN ('create_table', 'create_index', 'create_view', 'create_trigger', 'create_virtual_table') AND substr(lower(s.name), 1, 4) = '_cf_'
UNION ALL
SELECT s.place, 'D1 keeps names that begin with _cf_ for itself', 'choose another name', 'error'
FROM changes AS c JOIN objects AS o ON o.id = c.new_object JOIN statements AS s ON s.id = c.statement
WHERE c.kind = 'rename' AND NOT c.implied AND substr(lower(o.name), 1, 4) = '_cf_'
UNION ALL
SELECT s.name_place,
       quoted(s.name) || ' is the ledger in which wrangler keeps the applied migrations'
         || CASE s.kind WHEN 'create_table' THEN CASE WHEN s.if_exists THEN '' ELSE ': `wrangler d1 migrations apply` makes it before anything else, and this fails behind that' END WHEN 'insert' THEN ': what this names is never applied' WHEN 'delete' THEN ': what this takes out is applied again'
                        WHEN 'update' THEN ': what this no longer names is applied again' ELSE '' END,
       CASE s.kind WHEN 'create_table' THEN 'leave it out, with the rows for it: an export has them' ELSE 'leave it alone' END, CASE WHEN s.kind IN ('create_table', 'insert', 'update', 'delete', 'add_column') THEN 'warning' ELSE 'error' END
FROM statements AS s
WHERE s.name = setting('ledger') AND (s.kind <> 'drop' OR lower(source(s.place)) GLOB 'drop[ -~]*table*') AND s.kind IN ('create_table', 'drop', 'insert', 'update', 'delete', 'rename_table', 'add_column', 'drop_column', 'rename_column');
