CREATE TABLE snapshots (
  stream   TEXT NOT NULL,
  version  INTEGER NOT NULL,
  state    TEXT NOT NULL CHECK (json_valid(state)),
  taken_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  PRIMARY KEY (stream, version),
  FOREIGN KEY (stream, version) REFERENCES events (stream, version) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
ALTER TABLE articles ADD COLUMN word_count INTEGER NOT NULL DEFAULT 0;
UPDATE articles SET word_count = length(body) - length(replace(body, ' ', '')) + 1 WHERE body <> '';
INSERT INTO articles_fts (articles_fts) VALUES ('optimize');
