-- ref/drop-missing  error  fix
-- title: A DROP of what is not there
-- why: The migration fails. DROP … IF EXISTS does not mind.
-- source: https://sqlite.org/lang_droptable.html
-- on: drop-missing
-- changes: schema
-- bad:
--   DROP TABLE nowhere;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   DROP TABLE user;
-- good:
--   DROP TABLE IF EXISTS nowhere;
SELECT p.place, 'there is no ' || p.arg2 || ' ' || quoted(p.arg1) AS message,
       CASE WHEN p.arg3 IS NOT NULL THEN 'did you mean ' || quoted(p.arg3) || '?' ELSE 'DROP ' || upper(p.arg2) || ' IF EXISTS does not mind' END AS help,
       CASE WHEN p.arg3 IS NULL THEN insert_before(p.place, 'IF EXISTS ') ELSE edit(p.place, quoted(p.arg3)) END AS fix,
       CASE WHEN p.arg3 IS NULL THEN 'add IF EXISTS' ELSE 'write ' || quoted(p.arg3) END AS fix_title,
       p.arg3 IS NOT NULL AS suggested -- another table goes then
FROM problems AS p
WHERE p.code = 'drop-missing';
