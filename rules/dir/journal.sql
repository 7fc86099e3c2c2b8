-- dir/journal  warning
-- title: A file that drizzle's journal does not have right
-- why: drizzle applies what meta/_journal.json names, and of that what is dated after the last entry that it has applied. A
--   file that is not named there is never applied; one that a merge has put behind an entry of a later date is passed over, and
--   the migration reports success; an entry without a file stops it. wrangler does not read the journal.
-- source: https://orm.drizzle.team/docs/drizzle-kit-migrate, https://github.com/drizzle-team/drizzle-orm/issues/5769
-- bad:
--   ==> settings target=sqlite transactions=explicit
--   ==> 0000_users.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0001_posts.sql
--   ==> journal unlisted
--   CREATE TABLE posts (id INTEGER PRIMARY KEY);
-- bad:
--   ==> settings target=sqlite transactions=explicit
--   ==> 0000_users.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0001_posts.sql
--   ==> journal late 0000_users
--   CREATE TABLE posts (id INTEGER PRIMARY KEY);
-- bad:
--   ==> settings target=sqlite transactions=explicit
--   ==> 0000_users.sql
--   ==> journal lacks 0001_posts
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
-- good:
--   ==> settings target=sqlite transactions=explicit
--   ==> 0000_users.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> 0001_posts.sql
--   CREATE TABLE posts (id INTEGER PRIMARY KEY);
SELECT f.start AS place, 'meta/_journal.json does not name ' || f.name || ': drizzle does not apply it' AS message,
       'make it with `drizzle-kit generate --custom`, or name it there' AS help
FROM files AS f WHERE f.unlisted
UNION ALL
SELECT f.start, 'in meta/_journal.json ' || f.name || ' is not dated after ' || f.journal_late || ': where drizzle has applied that one, it passes over this one in silence',
       'while it has been applied nowhere, give its "when" a later time'
FROM files AS f WHERE f.journal_late IS NOT NULL
UNION ALL
SELECT f.start, 'meta/_journal.json names ' || f.journal_lacks || ', and there is no such file: drizzle stops there',
       'put the file back, or take the entry out'
FROM files AS f WHERE f.journal_lacks IS NOT NULL;
