-- From from.sql to to.sql, made by `mig diff --sql`.
-- LOSES table users with its rows
-- LOSES table orgs with its rows
-- LOSES table posts with its rows

-- Foreign keys are checked when the migration commits, not before. Never switch this off again:
-- that would throw the check away.
PRAGMA defer_foreign_keys = ON;

-- users, orgs, posts go together: their references lead round
DELETE FROM posts;
DELETE FROM orgs;
DELETE FROM users;
DROP TABLE orgs;
DROP TABLE posts;
DROP TABLE users;
