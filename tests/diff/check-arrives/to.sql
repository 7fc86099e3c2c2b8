CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('created', 'paid')),
  state TEXT CONSTRAINT events_state CHECK (state GLOB 'open*' AND length(state) < 12),
  amount INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL
);
CREATE INDEX events_kind ON events (kind);
