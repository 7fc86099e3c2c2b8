-- loss/type-narrowing  warning
-- title: A rebuild that turns text into numbers
-- why: Text that looks like a number becomes one when a column's type asks for numbers: '007' is stored as 7, '1e3' as 1000.
--   CAST goes further: what is no number becomes 0, and CAST AS INTEGER cuts fractions off.
-- help: ask the data first: SELECT … WHERE CAST(CAST(column AS INTEGER) AS TEXT) <> column
-- source: https://sqlite.org/datatype3.html sections 3 and 4, https://sqlite.org/lang_expr.html section 14
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, zip TEXT);
--   ==> 0002_rebuild.sql
--   CREATE TABLE users_new (id INTEGER PRIMARY KEY, zip INTEGER);
--   INSERT INTO users_new (id, zip) SELECT id, zip FROM users;
--   DROP TABLE users;
--   ALTER TABLE users_new RENAME TO users;
-- bad:
--   CREATE TABLE items (id INTEGER PRIMARY KEY, price REAL);
--   ==> 0002_rebuild.sql
--   CREATE TABLE items_new (id INTEGER PRIMARY KEY, price INTEGER);
--   INSERT INTO items_new (id, price) SELECT id, CAST(price AS INTEGER) FROM items;
--   DROP TABLE items;
--   ALTER TABLE items_new RENAME TO items;
-- good:
--   CREATE TABLE items (id INTEGER PRIMARY KEY, price REAL, note TEXT, n INTEGER);
--   ==> 0002_rebuild.sql
--   CREATE TABLE items_new (id INTEGER PRIMARY KEY, price INTEGER, note TEXT, n TEXT);
--   INSERT INTO items_new (id, price, note, n) SELECT id, CAST(round(price * 100) AS INTEGER), note, n FROM items;
--   DROP TABLE items;
--   ALTER TABLE items_new RENAME TO items;
SELECT coalesce(c.place, q.select_place) AS place,
       quoted(r.name) || '.' || quoted(old.name) || ' was text and becomes ' || new.affinity || ': ''007'' is stored as 7' AS message,
       related(new.type_place, 'its new type') AS related,
       'ask first: SELECT count(*) FROM ' || quoted(r.name) || ' WHERE ' || quoted(old.name) || ' <> CAST(CAST(' || quoted(old.name) || ' AS NUMERIC) AS TEXT)' AS help
FROM rebuilds AS r
JOIN copies AS q ON q.id = r.copy
JOIN copy_columns AS c ON c.copy = q.id AND c.from_position IS NOT NULL
JOIN columns AS old ON old.object = r.old_object AND old.name = c.from_name AND old.affinity = 'text'
JOIN columns AS new ON new.object = q.to_object AND new.position = c.to_position AND new.affinity IN ('integer', 'numeric', 'real')
WHERE r.stash IS NULL
UNION ALL
SELECT c.place,
       'CAST AS INTEGER ' || CASE old.affinity WHEN 'text' THEN 'makes 0 of what is no number' ELSE 'cuts the fraction off' END || ': ' || quoted(r.name) || '.' || quoted(old.name) || ' is ' || old.affinity,
       related(old.name_place, 'the column as it was'),
       'ask first: SELECT count(*) FROM ' || quoted(r.name) || ' WHERE ' || quoted(old.name) || ' <> CAST(' || quoted(old.name) || ' AS INTEGER)'
FROM rebuilds AS r
JOIN copies AS q ON q.id = r.copy
JOIN copy_columns AS c ON c.copy = q.id AND c.from_position IS NULL
JOIN columns AS old ON old.object = r.old_object AND old.affinity IN ('text', 'real')
WHERE r.stash IS NULL
  AND lower(replace(replace(c.expression, ' ', ''), '"', '')) IN ('cast(' || lower(old.name) || 'asinteger)', 'cast(' || lower(old.name) || 'asint)');
