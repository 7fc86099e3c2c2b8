-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS users.age becomes TEXT: values are converted
--   ask first: SELECT typeof(age), count(*) FROM users GROUP BY 1

-- users is rebuilt: age becomes TEXT
CREATE TABLE users_new (
  id INTEGER PRIMARY KEY,
  name TEXT,
  age TEXT
);
INSERT INTO users_new (id, name, age)
SELECT id, name, age FROM users;
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;
