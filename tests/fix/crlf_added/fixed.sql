CREATE TABLE likes (
  id INTEGER PRIMARY KEY,
  post INTEGER REFERENCES posts (id) ON DELETE CASCADE
);
CREATE INDEX likes_post ON likes (post);
-- DEPENDS ON ROWS users.name becomes NOT NULL without a default: fails where it is NULL
--   ask first: SELECT count(*) FROM users WHERE name IS NULL

-- users is rebuilt: name becomes TEXT NOT NULL
CREATE TABLE users_new (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL
);
INSERT INTO users_new (id, name)
SELECT id, name FROM users;
DROP TABLE users;
ALTER TABLE users_new RENAME TO users;
/* never closed
*/
