-- index/constant-expression  error
-- title: An index on what is the same in every row
-- why: It finds nothing faster, and where it is UNIQUE the second row fails.
-- help: name the column that was meant
-- source: https://sqlite.org/expridx.html
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE INDEX users_email ON users (lower("emial"));
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE UNIQUE INDEX users_one ON users (1);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE INDEX users_email ON users (lower(email));
SELECT i.name_place AS place, 'the term ' || k.expression || ' of ' || quoted(i.name) || ' names no column: it is the same in every row' AS message
FROM final_indexes AS i JOIN index_columns AS k ON k.index_id = i.id AND k.constant
WHERE substr(k.expression, 1, 1) <> '"'; -- syntax/double-quoted-string's
