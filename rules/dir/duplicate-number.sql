-- dir/duplicate-number  error
-- title: Two migrations with the same number
-- why: wrangler applies both, in the order of their names; on a branch merged later that order changes, and nothing
--   says so. An error where one is in the base revision (--since) and the other is new, else a warning: D1 takes both.
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
SELECT CASE WHEN old_after THEN start_before ELSE start END AS place,
       CASE WHEN old_after THEN before || ' has the number of ' || name ELSE name || ' has the number of ' || before END AS message,
       related(CASE WHEN old_after THEN start ELSE start_before END, CASE WHEN old_after THEN 'the one that was there' ELSE 'the first one' END) AS related,
       CASE WHEN in_base AND base_before THEN 'both may have been applied: leave them their names, for wrangler would apply a renamed one again'
            WHEN instr(name, '/') THEN 'give it the next number, while it has been applied nowhere'
            ELSE 'while it has been applied nowhere, `mig fix` gives the new one the next number' END AS help,
       CASE WHEN in_base = base_before THEN 'warning' END AS severity
FROM (SELECT *, in_base AND NOT base_before AS old_after
      FROM (SELECT name, start, in_base, lag(in_base) OVER same AS base_before, lag(name) OVER same AS before, lag(start) OVER same AS start_before
            FROM files AS f WHERE EXISTS (SELECT 1 FROM files AS o WHERE o.number = f.number AND o.id <> f.id)
            WINDOW same AS (PARTITION BY number ORDER BY id)))
WHERE before IS NOT NULL;
