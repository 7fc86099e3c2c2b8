-- syntax/reserved-word  error  fix
-- title: A keyword as a name
-- why: SQLite's keywords are names only in quotes, apart from those that it has no other use for in that place.
-- source: https://sqlite.org/lang_keywords.html
-- on: syntax-error
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, order INTEGER);
-- bad:
--   CREATE TABLE "group" (id INTEGER PRIMARY KEY);
--   CREATE INDEX group_id ON group (id);
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, "order" INTEGER, key TEXT);
SELECT p.place, '"' || p.arg1 || '" is a keyword and needs quotes as a name' AS message,
       edit(p.place, '"' || p.arg1 || '"') AS fix, 'quote it' AS fix_title
FROM problems AS p
WHERE p.code = 'syntax-error' AND p.arg3 LIKE 'reserved:%';
