-- dir/drift  error
-- title: schema.sql is not what the migrations give
-- why: Whoever reads it, or sets up a database from it, gets another schema than production has.
-- help: `mig schema -o schema.sql` writes it anew; what was changed in it by hand belongs into a migration
-- source: docs/schema.md
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> schema.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   ==> schema.sql
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   ==> schema.sql
--   CREATE TABLE users (
--     id INTEGER PRIMARY KEY,
--     name TEXT -- as others see them
--   );
SELECT d.place,
       'schema.sql is not what the migrations give: '
         || group_concat(CASE WHEN d.n <= 5 THEN d.kind || ' ' || quoted(d.name) || CASE d.action WHEN 'added' THEN ' is missing' WHEN 'removed' THEN ' is in no migration' ELSE ' differs' END END, ', ')
         || CASE WHEN count(*) > 5 THEN ', and ' || (count(*) - 5) || ' more' ELSE '' END AS message,
       group_concat(related(coalesce(d.schema_place, d.migration_place), CASE d.action WHEN 'added' THEN 'not in schema.sql' WHEN 'removed' THEN 'in no migration' ELSE 'other than in the migrations' END)) AS related
FROM (SELECT *, row_number() OVER (PARTITION BY place) AS n FROM schema_drift) AS d
GROUP BY d.place;
