-- dir/edited-applied  error
-- title: A migration that was changed after it had been released
-- why: wrangler knows migrations by name. Where this one has been applied the change never happens; a fresh database gets it. From then on the two differ,
--   and nothing says so. Comments and white space may change.
-- help: put the old text back, and write what is to change into a new migration: `mig new NAME`
-- source: probe: wrangler 4.164.0 compares names, not contents
-- about: history
-- bad:
--   ==> 0001_users.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> was
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
-- bad:
--   ==> 0001_users.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> was
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY);
-- good:
--   ==> 0001_users.sql
--   -- who may log in
--   CREATE TABLE users (
--     id INTEGER PRIMARY KEY
--   );
--   ==> was
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
SELECT f.edited AS place, f.name || ' differs here from the base revision, where it may have been applied' AS message
FROM files AS f
WHERE f.edited IS NOT NULL;
