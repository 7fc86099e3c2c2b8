-- type/strict  off  suggest
-- title: A table that is not STRICT
-- why: Without STRICT a column takes any value whatever its type says: text in an INTEGER column is stored as text, and found when something adds it up.
-- help: end the definition with STRICT: ) STRICT;
-- source: https://sqlite.org/stricttables.html
-- changes: schema
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
-- bad:
--   CREATE TABLE tags (name TEXT PRIMARY KEY, n INT) WITHOUT ROWID;
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name VARCHAR(20));
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT) STRICT;
SELECT t.name_place AS place, quoted(t.name) || ' is not STRICT: its columns take values of any type' AS message,
       -- Types that STRICT does not know would have to be chosen anew.
       CASE WHEN s.kind = 'create_table' AND t.place = s.place AND NOT EXISTS (SELECT 1 FROM columns AS c WHERE c.object = t.id AND coalesce(upper(c.type), '') NOT IN ('INT', 'INTEGER', 'REAL', 'TEXT', 'BLOB', 'ANY'))
                 AND (substr(source(s.place), -1) = ')' OR upper(substr(source(s.place), -5)) = 'ROWID')
            THEN insert_after(s.place, CASE WHEN substr(source(s.place), -1) = ')' THEN ' STRICT' ELSE ', STRICT' END) END AS fix,
       'make it STRICT' AS fix_title
FROM final_tables AS t LEFT JOIN statements AS s ON s.id = t.made
WHERE NOT t.strict;
