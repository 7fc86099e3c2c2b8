-- cards stays until the end: what takes its place refers to a column that the old teams has not got, and people is
-- written to while teams goes.
CREATE TABLE people (
  id INTEGER PRIMARY KEY,
  team INTEGER REFERENCES teams (id) ON DELETE SET NULL,
  card TEXT REFERENCES cards (id) ON DELETE RESTRICT
);
CREATE TABLE teams (id INTEGER PRIMARY KEY, lead INTEGER REFERENCES people (id) ON DELETE CASCADE);
CREATE TABLE cards (id TEXT PRIMARY KEY, team INTEGER NOT NULL REFERENCES teams (id) ON DELETE CASCADE, code TEXT);
