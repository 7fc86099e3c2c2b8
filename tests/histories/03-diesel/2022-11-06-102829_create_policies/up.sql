CREATE TABLE policies (
  id TEXT NOT NULL PRIMARY KEY,
  kind INTEGER NOT NULL DEFAULT 0,
  is_enabled BOOLEAN NOT NULL DEFAULT 0 CHECK (is_enabled IN (0, 1)),
  organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE CASCADE
);

CREATE INDEX idx_policies_organization_id ON policies (organization_id);
