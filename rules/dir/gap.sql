-- dir/gap  note
-- title: A number is left out
-- why: Nothing fails; a file may have been lost on the way.
-- source: https://developers.cloudflare.com/d1/reference/migrations/
-- bad:
--   ==> 0001_users.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0003_posts.sql
--   CREATE TABLE posts (id INTEGER PRIMARY KEY);
-- good:
--   ==> 0001_users.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0002_posts.sql
--   CREATE TABLE posts (id INTEGER PRIMARY KEY);
SELECT b.start AS place, 'between ' || a.name || ' and ' || b.name || CASE b.number - a.number WHEN 2 THEN ' a number is' ELSE ' numbers are' END || ' left out' AS message
FROM files AS a JOIN files AS b ON b.id = a.id + 1
WHERE b.number > a.number + 1 AND b.number < 100000;
