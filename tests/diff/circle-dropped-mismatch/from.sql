-- Nothing can be written to cards: its code refers to no key. DROP TABLE alone takes its rows, before the actions of
-- teams would.
CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  team INTEGER REFERENCES teams (id) ON DELETE SET NULL,
  card TEXT REFERENCES cards (id) ON DELETE RESTRICT
);
CREATE TABLE teams (id INTEGER PRIMARY KEY, lead INTEGER REFERENCES people (id) ON DELETE CASCADE);
CREATE TABLE cards (
  id TEXT PRIMARY KEY,
  team INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE,
  code TEXT REFERENCES teams (code)
);
