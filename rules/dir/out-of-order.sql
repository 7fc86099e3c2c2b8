-- dir/out-of-order  warning
-- title: A new migration before old ones
-- why: Where the old ones have been applied this one comes after them; on a fresh database it comes before. The two may end up different.
-- help: give it the next number
-- source: probe: wrangler 4.164.0 applies what its table does not list, in the order of the numbers
-- bad:
--   ==> 0001_users.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0002_posts.sql
--   CREATE TABLE posts (id INTEGER PRIMARY KEY);
--   ==> base
-- good:
--   ==> 0001_users.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> base
--   ==> 0002_posts.sql
--   CREATE TABLE posts (id INTEGER PRIMARY KEY);
SELECT n.start AS place, n.name || ' is new and stands before ' || o.name || ', which is in the base revision' AS message,
       related(o.start, 'there already') AS related
FROM files AS o JOIN files AS n ON n.id < o.id AND NOT n.in_base
WHERE o.in_base AND o.id = (SELECT max(id) FROM files WHERE in_base);
