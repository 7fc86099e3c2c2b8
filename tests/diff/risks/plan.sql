-- From from.sql to to.sql, made by `mig diff --sql`.
-- DEPENDS ON ROWS users.email becomes NOT NULL without a default: fails where it is NULL
--   ask first: SELECT count(*) FROM users WHERE email IS NULL
-- DEPENDS ON ROWS users gets CHECK (age > 0): fails where a row breaks it
--   ask first: SELECT count(*) FROM (SELECT CASE WHEN typeof(age) = 'text' AND age = CAST(age AS NUMERIC) THEN CAST(age AS NUMERIC) ELSE age END AS age FROM users) WHERE NOT (age > 0)
-- DEPENDS ON ROWS users gets a foreign key to teams: fails where a row has no parent
--   ask first: SELECT count(*) FROM users AS child WHERE team IS NOT NULL AND NOT EXISTS (SELECT 1 FROM teams AS parent WHERE parent.id = child.team)
-- DEPENDS ON ROWS users.age becomes INTEGER: values are converted, and what can't be is refused (STRICT)
--   ask first: SELECT typeof(age), count(*) FROM users GROUP BY 1
-- DEPENDS ON ROWS users is STRICT: fails where a value is not of its column's type
--   ask first: SELECT count(*) FROM users WHERE typeof(email) NOT IN ('text', 'integer', 'real', 'null') OR typeof(team) NOT IN ('integer', 'null')
-- DEPENDS ON ROWS users gets a key (email): fails where two rows are equal in it
--   ask first: SELECT email, count(*) FROM users GROUP BY email HAVING count(*) > 1

-- users is rebuilt: email becomes TEXT NOT NULL; age becomes INTEGER; UNIQUE (email) is new; CHECK (age > 0) is new; FOREIGN KEY (team) REFERENCES teams (id) is new; STRICT is new
CREATE TABLE users_new (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL UNIQUE,
  age INTEGER CHECK (age > 0),
  team INTEGER REFERENCES teams(id)
) STRICT;
INSERT INTO users_new (id, email, age, team)
SELECT id, email, age, team FROM users;
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;
