-- Groups of users who share keys. Deleting one that still has members is refused.
CREATE TABLE organizations (
  id         INTEGER PRIMARY KEY,
  slug       TEXT NOT NULL UNIQUE, -- the name in URLs
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
);

-- Who belongs where.
CREATE TABLE memberships (
  organization_id INTEGER NOT NULL REFERENCES organizations (id) ON DELETE RESTRICT,
  user_id         INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  is_owner        INTEGER NOT NULL DEFAULT 0 CHECK (is_owner IN (0, 1)),
  joined_at       TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
  PRIMARY KEY (organization_id, user_id)
) WITHOUT ROWID;

CREATE INDEX memberships_user_id ON memberships (user_id);

-- Keys may belong to an organization; without one they are their owner's alone.
ALTER TABLE api_keys ADD COLUMN organization_id INTEGER REFERENCES organizations (id) ON DELETE RESTRICT;
CREATE INDEX api_keys_organization_id ON api_keys (organization_id);
