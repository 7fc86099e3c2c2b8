-- alter/on-virtual  error
-- title: ALTER TABLE of a virtual table
-- why: A virtual table can only be renamed: its columns belong to its module.
-- help: create it anew with the columns it shall have, and fill it again
-- source: https://sqlite.org/lang_altertable.html
-- on: on-virtual
-- bad:
--   CREATE VIRTUAL TABLE f USING fts5(title);
--   ALTER TABLE f ADD COLUMN body TEXT;
-- good:
--   CREATE VIRTUAL TABLE f USING fts5(title);
--   ALTER TABLE f RENAME TO search;
SELECT p.place, quoted(p.arg1) || ' is a virtual table, which can only be renamed' AS message,
       related(p.related, 'made here') AS related
FROM problems AS p
WHERE p.code = 'on-virtual';
