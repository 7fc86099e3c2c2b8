-- view/select-star  warning
-- title: A view that selects *
-- why: SQLite expands it when the view is read: a column added later appears in the view and in every INSERT … SELECT
--   from it, one dropped breaks it.
-- help: name the columns
-- source: https://sqlite.org/lang_createview.html
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE VIEW people AS SELECT * FROM users;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE VIEW people AS SELECT id, name FROM users;
SELECT r.place, 'the view ' || quoted(s.name) || ' selects *: its columns change with the table''s' AS message
FROM statements AS s
JOIN objects AS v ON v.kind = 'view' AND v.born = s.id AND v.died IS NULL
JOIN nodes AS r ON r.statement = s.id AND r.kind = 'result_column' AND (r.source_text = '*' OR r.source_text LIKE '%.*')
WHERE s.kind = 'create_view';
