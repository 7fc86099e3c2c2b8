CREATE TABLE events (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, state TEXT, amount TEXT, created_at TEXT NOT NULL);
CREATE INDEX events_kind ON events (kind);
