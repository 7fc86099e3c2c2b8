CREATE TABLE events (
  seq         INTEGER PRIMARY KEY AUTOINCREMENT,
  stream      TEXT NOT NULL,
  version     INTEGER NOT NULL CHECK (version > 0),
  type        TEXT NOT NULL,
  payload     TEXT NOT NULL CHECK (json_valid(payload)),
  recorded_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  UNIQUE (stream, version)
) STRICT;
CREATE INDEX events_type ON events (type, seq);
CREATE TRIGGER events_append_only_update BEFORE UPDATE ON events
BEGIN
  SELECT RAISE(ABORT, 'events are never changed');
END;
CREATE TRIGGER events_in_order BEFORE INSERT ON events
WHEN NEW.version <= (SELECT max(version) FROM events WHERE stream = NEW.stream)
BEGIN
  SELECT RAISE(ABORT, 'this version is there already');
END;
