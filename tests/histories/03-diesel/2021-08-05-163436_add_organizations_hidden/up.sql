ALTER TABLE organizations ADD COLUMN hidden BOOLEAN NOT NULL DEFAULT 1 CHECK (hidden IN (0, 1));

CREATE TABLE memberships (
  id TEXT NOT NULL PRIMARY KEY,
  kind INTEGER NOT NULL DEFAULT 0,
  status INTEGER NOT NULL DEFAULT 0,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE NO ACTION,
  organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE
);

CREATE INDEX idx_memberships_organization_id ON memberships (organization_id);
