-- From from.sql to to.sql, made by `mig diff --sql`.
-- LOSES table tags with its rows
-- FILLS posts.tag: NULL becomes ''

DROP INDEX labels;

CREATE TABLE labels (
  id INTEGER PRIMARY KEY
);

-- posts is rebuilt: tag becomes TEXT NOT NULL DEFAULT ''
CREATE TABLE posts_new (
  id INTEGER PRIMARY KEY,
  tag TEXT NOT NULL DEFAULT ''
);
INSERT INTO posts_new (id, tag)
SELECT id, coalesce(tag, '') FROM posts;
DROP TABLE posts;
ALTER TABLE posts_new RENAME TO posts;

-- notes is rebuilt: tag becomes TEXT COLLATE NOCASE
CREATE TABLE notes_new (
  id INTEGER PRIMARY KEY,
  tag TEXT COLLATE NOCASE
);
INSERT INTO notes_new (id, tag)
SELECT id, tag FROM notes;
DROP TABLE notes;
ALTER TABLE notes_new RENAME TO notes;

DROP TABLE tags;
CREATE INDEX tags ON posts (tag);
