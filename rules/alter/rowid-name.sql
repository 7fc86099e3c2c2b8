-- alter/rowid-name  error
-- title: A column that takes a name of the rowid
-- why: Newer SQLite refuses to add or rename a column to rowid, oid or _rowid_ in a table that has one: "cannot add rowid alias". A table
--   that is made with such a column passes, and hides its rowid.
-- help: choose another name
-- source: probe: workerd 1.20261117.1 (SQLite 3.54.1), tables with a rowid and without
-- target: d1
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   ALTER TABLE t ADD COLUMN rowid TEXT;
-- bad:
--   CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT);
--   ALTER TABLE t RENAME COLUMN a TO oid;
-- good:
--   CREATE TABLE t (id TEXT PRIMARY KEY NOT NULL, a TEXT) WITHOUT ROWID;
--   ALTER TABLE t RENAME COLUMN a TO oid;
SELECT s.place, 'D1 does not let a column of ' || quoted(o.name) || ' be called ' || k.name || ': that is the row''s number' AS message
FROM changes AS c
JOIN statements AS s ON s.id = c.statement
JOIN objects AS o ON o.id = c.new_object AND o.kind = 'table' AND NOT o.without_rowid
JOIN columns AS k ON k.object = o.id AND k.position = c.position
WHERE c.kind IN ('add_column', 'rename_column') AND NOT c.implied AND lower(k.name) IN ('rowid', 'oid', '_rowid_');
