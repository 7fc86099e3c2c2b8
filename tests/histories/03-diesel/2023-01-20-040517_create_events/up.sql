CREATE TABLE events (
  id TEXT NOT NULL PRIMARY KEY,
  kind INTEGER NOT NULL DEFAULT 0,
  happened_at DATETIME,
  ip TEXT,
  user_id TEXT REFERENCES users (id) ON DELETE SET NULL,
  organization_id TEXT REFERENCES organizations (id) ON DELETE SET NULL
);

CREATE INDEX idx_events_organization_id ON events (organization_id);
