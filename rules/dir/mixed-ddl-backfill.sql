-- dir/mixed-ddl-backfill  note
-- title: A change of the schema and a backfill in one file
-- why: The file is one transaction and one call: the backfill of a large table may run into D1's 30 seconds, and takes the change of the schema back
--   with it. In a file of its own it can be repeated, or run in pieces.
-- help: move the backfill into a migration of its own
-- source: https://developers.cloudflare.com/d1/platform/limits/ (30 seconds a query)
-- target: d1
-- bad:
--   ==> 0001_users.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY, first TEXT, last TEXT);
--   ==> 0002_name.sql
--   ALTER TABLE users ADD COLUMN name TEXT;
--   UPDATE users SET name = first || ' ' || last;
-- good:
--   ==> 0001_users.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY, first TEXT, last TEXT);
--   ==> 0002_name.sql
--   ALTER TABLE users ADD COLUMN name TEXT;
--   ==> 0003_names.sql
--   UPDATE users SET name = first || ' ' || last;
-- good:
--   ==> 0001_plans.sql
--   CREATE TABLE plans (id INTEGER PRIMARY KEY, name TEXT, price INTEGER);
--   INSERT INTO plans (id, name) VALUES (1, 'free');
--   ==> 0002_price.sql
--   ALTER TABLE plans ADD COLUMN currency TEXT;
--   UPDATE plans SET currency = 'EUR' WHERE id = 1;
SELECT w.place, 'this rewrites rows of ' || quoted(w.table_name) || ' in the same file that changes the schema: one transaction, 30 seconds at most' AS message,
       related(s.start, 'the schema changes here') AS related
FROM writes AS w
JOIN statements AS u ON u.id = w.statement
JOIN statements AS s ON s.id = (SELECT min(d.id) FROM statements AS d WHERE d.file = u.file AND d.kind IN ('add_column', 'create_table', 'drop_column', 'rename_column'))
WHERE w.kind = 'update' AND NOT w.in_trigger AND NOT w.created_in_file AND NOT w.filtered
  AND NOT EXISTS (SELECT 1 FROM rebuilds AS r WHERE r.file = u.file);
