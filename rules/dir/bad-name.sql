-- dir/bad-name  warning
-- title: A migration without a number
-- why: wrangler applies files without a leading number behind all that have one, in the order of their names.
-- help: name it NNNN_what.sql
-- source: probe: wrangler 4.164.0
-- bad:
--   ==> users.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0001_x.sql
--   CREATE TABLE x (id INTEGER PRIMARY KEY);
-- good:
--   ==> 0001_users.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
-- good:
--   ==> 0001_users.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 20211001000000000000_posts.sql
--   CREATE TABLE posts (id INTEGER PRIMARY KEY);
SELECT f.start AS place, f.name || ' has no number: it is applied behind every file that has one' AS message
FROM files AS f
WHERE f.number IS NULL AND f.name NOT GLOB '[0-9]*' -- that one is too long for an integer
  AND (SELECT count(*) FROM files AS o WHERE o.number IS NOT NULL) > 0;
