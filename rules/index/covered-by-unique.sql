-- index/covered-by-unique  warning  fix
-- title: An index beside a unique one on the same columns
-- why: UNIQUE and PRIMARY KEY make an index themselves; a second one on the same columns only costs a write each time.
-- source: https://sqlite.org/lang_createtable.html section 3.6
-- changes: schema
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT UNIQUE);
--   CREATE INDEX users_email ON users (email);
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE INDEX users_id ON users (id);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT UNIQUE);
--   CREATE INDEX users_email ON users (email COLLATE NOCASE);
SELECT i.name_place AS place,
       quoted(i.name) || ' repeats the ' || CASE u.origin WHEN 'pk' THEN 'primary key' WHEN 'u' THEN 'index of UNIQUE' ELSE 'unique index ' || quoted(u.name) END AS message,
       related(u.place, 'which is made here') AS related,
       'delete the CREATE INDEX, or DROP INDEX ' || quoted(i.name) || ' in a new migration' AS help,
       delete_at(s.whole) AS fix, 'delete the index' AS fix_title
FROM final_indexes AS i
JOIN final_indexes AS u ON u.id = i.unique_twin
JOIN statements AS s ON s.id = (SELECT made FROM objects WHERE id = i.id)
WHERE i.origin = 'c' AND NOT i.is_unique AND NOT i.partial
UNION ALL
SELECT i.name_place, quoted(i.name) || ' repeats the rowid: ' || quoted(k.name) || ' is INTEGER PRIMARY KEY',
       NULL, 'delete the CREATE INDEX, or DROP INDEX ' || quoted(i.name) || ' in a new migration',
       delete_at(s.whole), 'delete the index'
FROM final_indexes AS i
JOIN index_columns AS k ON k.index_id = i.id AND k.seq = 0 AND k.rowid_alias
JOIN statements AS s ON s.id = (SELECT made FROM objects WHERE id = i.id)
WHERE i.origin = 'c' AND i.nterms = 1 AND NOT i.partial;
