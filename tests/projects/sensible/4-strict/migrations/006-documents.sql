CREATE TABLE documents (
  sha256   BLOB NOT NULL PRIMARY KEY CHECK (length(sha256) = 32),
  entry_id INTEGER REFERENCES entries (id) ON DELETE SET NULL,
  name     TEXT NOT NULL,
  media    TEXT NOT NULL DEFAULT 'application/pdf',
  size     INTEGER NOT NULL CHECK (size > 0),
  added_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
) STRICT, WITHOUT ROWID;

CREATE INDEX documents_by_entry ON documents (entry_id);
