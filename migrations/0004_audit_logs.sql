-- What happened, for good: rows are added and never changed.
CREATE TABLE audit_logs (
  id         INTEGER PRIMARY KEY,
  actor_id   INTEGER REFERENCES users (id) ON DELETE SET NULL, -- null: the system, or a user since deleted
  action     TEXT NOT NULL,                                    -- verb with its object: 'session.create'
  details    TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(details)),
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
);

CREATE INDEX audit_logs_actor_id ON audit_logs (actor_id, created_at);

-- actor_id is not guarded: deleting a user sets it to null.
CREATE TRIGGER audit_logs_append_only
BEFORE UPDATE OF id, action, details, created_at ON audit_logs
BEGIN
  SELECT RAISE(ABORT, 'audit_logs is append-only');
END;
