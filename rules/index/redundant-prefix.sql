-- index/redundant-prefix  warning  fix
-- title: An index that another one begins with
-- why: An index on (a, b) answers everything that one on (a) does; the shorter one only costs a write each time.
-- source: https://sqlite.org/queryplanner.html section 1.7
-- changes: schema
-- bad:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER, at TEXT);
--   CREATE INDEX posts_author ON posts (author);
--   CREATE INDEX posts_author_at ON posts (author, at);
-- good:
--   CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER, at TEXT);
--   CREATE UNIQUE INDEX posts_author ON posts (author);
--   CREATE INDEX posts_author_at ON posts (author, at);
--   CREATE INDEX posts_at ON posts (at);
SELECT short.name_place AS place, quoted(short.name) || ' is the beginning of ' || quoted(long.name) || ', which serves as well' AS message,
       related(long.place, 'the longer one') AS related,
       'delete the CREATE INDEX, or DROP INDEX ' || quoted(short.name) || ' in a new migration' AS help,
       delete_at(s.whole) AS fix, 'delete the shorter index' AS fix_title
FROM final_indexes AS short
JOIN final_indexes AS long ON long.id = short.longer
JOIN statements AS s ON s.id = (SELECT made FROM objects WHERE id = short.id)
WHERE short.origin = 'c' AND NOT short.is_unique AND NOT short.partial;
