-- name/case-clash  error
-- title: Two names that differ in letter case only
-- why: SQLite takes ASCII letters of either case for the same in every name, quoted or not: Users is users. The second CREATE fails; with IF NOT EXISTS
--   it silently does nothing, which is a warning: as a rule the table that is there was meant.
-- help: give the second one another name
-- source: https://sqlite.org/lang_keywords.html; probe: workerd 1.20261117.1
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   CREATE TABLE "Users" (id INTEGER PRIMARY KEY);
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   CREATE TABLE IF NOT EXISTS "USERS" (id INTEGER PRIMARY KEY);
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, "userName" TEXT, username TEXT);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   CREATE TABLE IF NOT EXISTS users (id INTEGER PRIMARY KEY);
--   CREATE TABLE "größe" (id INTEGER PRIMARY KEY);
SELECT p.place, quoted(p.arg1) || ' differs from ' || source(p.related) || ' in letter case only, which is the same name to SQLite' AS message,
       related(p.related, 'the first one') AS related, 'error' AS severity
FROM problems AS p
WHERE p.code IN ('duplicate-object', 'duplicate-column') AND p.related IS NOT NULL
  AND trim(source(p.related), '"`[]') <> p.arg1 COLLATE BINARY AND lower(trim(source(p.related), '"`[]')) = lower(p.arg1)
UNION ALL
SELECT s.name_place, quoted(s.name) || ' differs from ' || quoted(o.name) || ' in letter case only: it exists already, and this statement does nothing',
       related(o.name_place, 'the first one'), 'warning'
FROM statements AS s
JOIN objects AS o ON o.name = s.name AND o.born < s.id AND (o.died IS NULL OR o.died > s.id)
WHERE s.kind IN ('create_table', 'create_index', 'create_view', 'create_trigger') AND s.if_exists
  AND o.name <> s.name COLLATE BINARY AND o.name_place IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM changes AS c WHERE c.statement = s.id)
  AND (s.kind <> 'create_table' -- else ref/shadowed-create's
       OR (SELECT count(*) FROM nodes AS n WHERE n.statement = s.id AND n.kind = 'column_def') = o.ncolumns);
