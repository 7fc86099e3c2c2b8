-- One signed-in browser each. Signing out deletes the row.
CREATE TABLE sessions (
  token_hash TEXT NOT NULL PRIMARY KEY, -- SHA-256 of the cookie, in hex; the cookie itself is never stored
  user_id    INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  expires_at TEXT NOT NULL,             -- set by the Worker: new Date(…).toISOString()
  CHECK (expires_at > created_at)
);

CREATE INDEX sessions_user_id ON sessions (user_id);

-- For the cron job that deletes what has expired.
CREATE INDEX sessions_expires_at ON sessions (expires_at);
