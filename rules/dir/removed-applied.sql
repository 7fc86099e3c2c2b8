-- dir/removed-applied  error
-- title: A migration of the base revision that is gone
-- why: Where it has been applied its tables stay, and on a fresh database they are never made. Renamed, it is a new migration to wrangler and is applied a
--   second time.
-- help: put it back under its name: `git checkout REV -- FILE`
-- source: probe: wrangler 4.164.0 compares names, not contents
-- about: history
-- bad:
--   ==> 0002_posts.sql
--   CREATE TABLE posts (id INTEGER PRIMARY KEY);
--   ==> base
--   ==> removed 0001_users.sql
-- bad:
--   ==> 0002_users.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> renamed 0001_users.sql
-- good:
--   ==> 0001_users.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> base
SELECT coalesce(f.start, (SELECT start FROM files ORDER BY id DESC LIMIT 1)) AS place,
       CASE WHEN f.id IS NULL THEN r.name || ' is in the base revision and was removed: where it has been applied, what it made stays'
            ELSE r.name || ' of the base revision is called ' || f.name || ' now: where it has been applied, it is applied again' END AS message
FROM removed_files AS r LEFT JOIN files AS f ON f.name = r.renamed_to;
