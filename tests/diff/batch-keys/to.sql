CREATE TABLE levels (id INTEGER PRIMARY KEY, game TEXT);
CREATE TABLE scores (
  player INTEGER NOT NULL,
  game TEXT NOT NULL,
  points REAL CHECK (points >= 0),
  level INTEGER REFERENCES levels (id),
  PRIMARY KEY (player, game)
);
CREATE TABLE events (at TEXT NOT NULL, what TEXT);
CREATE TABLE tags (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, label TEXT NOT NULL);
