-- index/constant-expression  warning
-- title: An index on what is the same in every row
-- why: It finds nothing faster, and costs a write each time. D1 accepts it and no row is lost, hence no error. A UNIQUE one is left alone: (1) … WHERE running lets one row run.
-- help: name the column that was meant
-- source: https://sqlite.org/expridx.html; probe: workerd 1.20261117.1 takes it
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE INDEX users_email ON users (lower("emial"));
-- bad:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE INDEX users_one ON users (1);
-- good:
--   CREATE TABLE users (id INTEGER PRIMARY KEY, email TEXT);
--   CREATE INDEX users_email ON users (lower(email));
-- good:
--   CREATE TABLE jobs (id INTEGER PRIMARY KEY, running INTEGER NOT NULL);
--   CREATE UNIQUE INDEX jobs_one_running ON jobs ((1)) WHERE running;
SELECT i.name_place AS place, 'the term ' || k.expression || ' of ' || quoted(i.name) || ' names no column: it is the same in every row' AS message
FROM final_indexes AS i JOIN index_columns AS k ON k.index_id = i.id AND k.constant
WHERE NOT i.is_unique AND substr(k.expression, 1, 1) <> '"'; -- syntax/double-quoted-string's
