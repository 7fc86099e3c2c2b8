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
SELECT start AS place, name || ' has the number of ' || before AS message,
       related(start_before, 'the first one') AS related,
       CASE WHEN instr(name, '/') THEN 'give it the next number, while it has been applied nowhere'
            ELSE 'while it has been applied nowhere, rename it: ' || printf('%0*d', length(name) - length(ltrim(name, '0123456789')), (SELECT max(number) FROM files) + 1)
                 || ltrim(name, '0123456789') END AS help
FROM (SELECT name, start, lag(name) OVER same AS before, lag(start) OVER same AS start_before
      FROM files WHERE number IS NOT NULL
      WINDOW same AS (PARTITION BY number ORDER BY id))
WHERE before IS NOT NULL;
