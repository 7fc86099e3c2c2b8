-- dir/empty  warning
-- title: A migration without a statement
-- why: wrangler records it as applied; what is written into it later is never run where that happened.
-- help: fill it or delete it
-- source: probe: wrangler 4.164.0
-- bad:
--   ==> 0001_users.sql
--   -- to be done
-- good:
--   ==> 0001_users.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
SELECT f.start AS place, f.name || ' holds no statement: it is recorded as applied all the same' AS message
FROM files AS f WHERE f.statements = 0;
