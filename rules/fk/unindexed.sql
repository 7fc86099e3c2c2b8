-- fk/unindexed  warning  fix
-- title: A foreign key that no index serves
-- why: Deleting or updating a parent row looks for its children; without an index that leads with the
--   child columns SQLite reads the whole child table each time, and D1 bills every row read. Joins
--   from parent to child read it all, too. A partial index does not serve.
-- source: https://sqlite.org/foreignkeys.html section 3
-- changes: schema
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   CREATE TABLE sessions (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE);
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   CREATE TABLE moves (id INTEGER PRIMARY KEY, "order" INTEGER REFERENCES users (id), "current_time" INTEGER REFERENCES users (id));
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   CREATE TABLE sessions (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE);
--   CREATE INDEX sessions_user_id ON sessions (user_id);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY);
--   CREATE TABLE profiles (user_id INTEGER PRIMARY KEY REFERENCES users (id) ON DELETE CASCADE);
--   CREATE TABLE members (user_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE, team TEXT NOT NULL, PRIMARY KEY (user_id, team));
SELECT f.place,
       CASE f.ncolumns WHEN 1 THEN 'no index leads with ' ELSE 'no index leads with the columns ' END
         || f.column_names || ': each DELETE and key change in ' || quoted(f.parent) || ' reads all of ' || quoted(f.child) AS message,
       n.sql AS help,
       insert_after(s.whole, CASE WHEN s.semicolon THEN '' ELSE ';' END || char(10) || n.sql) AS fix,
       'add an index on ' || quoted(f.child) || ' (' || f.column_names || ')' AS fix_title
FROM (
  SELECT id, object, 'CREATE INDEX ' || quoted(f.called || CASE WHEN EXISTS (SELECT 1 FROM objects AS x WHERE x.name = f.called) THEN '_all' ELSE '' END)
         || ' ON ' || quoted(child) || ' (' || column_names || ');' AS sql
  FROM (SELECT *, child || '_' || (SELECT group_concat(k.name, '_') FROM foreign_key_columns AS k WHERE k.foreign_key = g.id) AS called FROM final_foreign_keys AS g WHERE NOT covered
        -- One whose RENAME is refused has its indexes made under the other name.
        AND NOT EXISTS (SELECT 1 FROM statements AS r WHERE r.name = g.child AND r.kind = 'rename_table' AND r.refused)) AS f
) AS n
JOIN foreign_keys AS f ON f.id = n.id
JOIN objects AS o ON o.id = n.object
-- Behind what brought the key, where table and columns are called so already; else behind what named them.
JOIN statements AS s ON s.id = CASE
  WHEN EXISTS (SELECT 1 FROM objects AS v WHERE v.name = f.child AND v.kind = 'table' AND v.born = f.changed
               AND NOT EXISTS (SELECT 1 FROM foreign_key_columns AS k WHERE k.foreign_key = f.id
                               AND NOT EXISTS (SELECT 1 FROM columns AS c WHERE c.object = v.id AND c.name = k.name)))
  THEN f.changed ELSE o.born END;
