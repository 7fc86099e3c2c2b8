CREATE TABLE users (
  id INTEGER PRIMARY KEY,
  email TEXT,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP, -- ADD COLUMN takes it only while the table is empty
  team TEXT NOT NULL
);
