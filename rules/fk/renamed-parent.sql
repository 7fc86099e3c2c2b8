-- fk/renamed-parent  warning
-- title: A reference that a RENAME took along to the old table
-- why: ALTER TABLE … RENAME rewrites every foreign key that refers to the table. Where a new table takes the name, its
--   rows can't be referred to: the children still look for them in the old one.
-- help: create the new table under another name first, or rebuild the children
-- source: https://sqlite.org/lang_altertable.html section 2; probe: workerd 1.20261117.1
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id) ON DELETE CASCADE);
--   ==> 0002_users.sql
--   ALTER TABLE users RENAME TO users_2025;
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
--   INSERT INTO users (id, name) SELECT id, coalesce(name, '') FROM users_2025;
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, name TEXT);
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users (id) ON DELETE CASCADE);
--   ==> 0002_members.sql
--   ALTER TABLE users RENAME TO members;
SELECT s.name_place AS place,
       replace(group_concat(DISTINCT quoted(f.child)), ',', ', ') || CASE WHEN count(DISTINCT f.child) = 1 THEN ' goes' ELSE ' go' END || ' on referring to ' || quoted(p.name) || ': what the new ' || quoted(o.name) || ' holds can''t be referred to' AS message,
       group_concat(related(f.place, 'it referred to ' || quoted(o.name) || ' here')) AS related
FROM changes AS c
JOIN objects AS o ON o.id = c.old_object AND o.kind = 'table'
JOIN objects AS p ON p.identity = o.identity AND p.final AND p.name <> o.name
JOIN objects AS again ON again.name = o.name AND again.kind = 'table' AND again.final AND again.identity <> o.identity
JOIN statements AS s ON s.id = c.statement
JOIN final_foreign_keys AS f ON f.parent = p.name AND f.child <> p.name
JOIN objects AS child ON child.id = f.object AND child.made < c.statement
WHERE c.kind = 'rename' AND NOT c.implied
GROUP BY c.id;
