-- alter/add-swallowed  error
-- title: ADD COLUMN behind a comment
-- why: SQLite appends the column's text, comment and all, to the table's: a line comment behind it swallows the
--   closing parenthesis.
-- help: move the comment behind the semicolon
-- source: https://sqlite.org/lang_altertable.html
-- on: add-swallowed
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   ALTER TABLE t ADD COLUMN c TEXT -- why
--   ;
-- good:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, b TEXT);
--   ALTER TABLE t ADD COLUMN c TEXT; -- why
SELECT p.place, 'the comment behind the new column swallows the end of the table''s definition' AS message
FROM problems AS p
WHERE p.code = 'add-swallowed';
