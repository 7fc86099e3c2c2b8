CREATE TABLE teams (id integer, name TEXT, CHECK ((name <> '')), PRIMARY KEY (id ASC)); -- as people write it
CREATE TABLE Users (
  id INTEGER PRIMARY KEY,
  email TEXT,
  team INTEGER,
  UNIQUE (email),
  FOREIGN KEY (team) REFERENCES teams (id)
);
CREATE VIEW V AS select ID from "users";
CREATE TABLE posts (id INTEGER PRIMARY KEY, author INTEGER REFERENCES users(id), tone TEXT DEFAULT 'plain');
