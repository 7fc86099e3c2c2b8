-- dir/duplicate-number  error
-- title: Two migrations with the same number
-- why: wrangler applies both, in the order of their names; on a branch merged later that order changes, and nothing
--   says so.
-- source: probe: wrangler 4.164.0
-- bad:
--   ==> 0001_users.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0001_posts.sql
--   CREATE TABLE posts (id INTEGER PRIMARY KEY);
-- good:
--   ==> 0001_users.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0002_posts.sql
--   CREATE TABLE posts (id INTEGER PRIMARY KEY);
SELECT b.start AS place, b.name || ' has the number of ' || a.name AS message,
       related(a.start, 'the first one') AS related,
       'rename it, while it has been applied nowhere' AS help
FROM files AS a JOIN files AS b ON b.number = a.number AND b.id > a.id
WHERE NOT EXISTS (SELECT 1 FROM files AS m WHERE m.number = a.number AND m.id > a.id AND m.id < b.id);
