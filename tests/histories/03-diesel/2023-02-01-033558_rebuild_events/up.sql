CREATE TABLE events_new (
  id TEXT NOT NULL PRIMARY KEY,
  kind INTEGER NOT NULL DEFAULT 0 CHECK (kind >= 0),
  happened_at DATETIME,
  ip TEXT,
  user_id TEXT REFERENCES users (id) ON DELETE SET NULL,
  organization_id TEXT REFERENCES organizations (id) ON DELETE SET NULL
);

INSERT INTO events_new (id, kind, happened_at, ip, user_id, organization_id)
SELECT id, kind, happened_at, ip, user_id, organization_id FROM events;

DROP TABLE events;

ALTER TABLE events_new RENAME TO events;

CREATE INDEX idx_events_organization_id ON events (organization_id);
