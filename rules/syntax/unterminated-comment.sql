-- syntax/unterminated-comment  error  fix
-- title: A comment that is never closed
-- why: SQLite takes it to the end of the file as a comment. So does the INSERT by which wrangler records the migration: it is applied, never
--   recorded, and applied again next time.
-- help: close it with */
-- source: probe: wrangler 4.164.0: exit 0, d1_migrations without a row
-- on: unterminated-comment
-- bad:
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
--   /* the end
-- good:
--   CREATE TABLE a (id INTEGER PRIMARY KEY);
--   /* the end */
SELECT c.place, 'this comment is never closed: wrangler applies the migration and does not record it' AS message,
       insert_after(c.place, CASE WHEN substr(c.text, -1) = char(10) THEN '' ELSE ' ' END || '*/' || char(10)) AS fix, 'close it' AS fix_title
FROM comments AS c
WHERE c.block AND (substr(c.text, -2) <> '*/' OR length(c.text) < 4);
