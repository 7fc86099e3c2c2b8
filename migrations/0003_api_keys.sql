-- Keys for scripts, made by people for themselves.
CREATE TABLE api_keys (
  id         INTEGER PRIMARY KEY,
  user_id    INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  label      TEXT NOT NULL,        -- what the owner calls it
  key_hash   TEXT NOT NULL UNIQUE, -- SHA-256 of the key, in hex
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  revoked_at TEXT,                 -- null while the key is good
  UNIQUE (user_id, label)          -- also serves the foreign key
);
