-- dir/down-before-up  error
-- title: A file that leads back is applied as well
-- why: wrangler knows no way back: it applies every *.sql of the folder in the order of the names, and
--   x.down.sql comes before x.up.sql and before x.sql.
-- help: move it out of the folder, or say which files count: "migrations_pattern": "migrations/*.up.sql"
-- source: probe: wrangler 4.164.0
-- target: d1
-- bad:
--   ==> 0001_users.up.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> back 0001_users.down.sql
-- good:
--   ==> 0001_users.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
SELECT f.start AS place, 'wrangler applies ' || f.way_back || ' too, and before ' || f.name AS message
FROM files AS f WHERE f.way_back IS NOT NULL;
