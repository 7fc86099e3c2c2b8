ALTER TABLE folders DROP COLUMN priority;

CREATE TABLE collections (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  external_id TEXT,
  organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE RESTRICT,
  primary_user_id TEXT REFERENCES users (id) ON DELETE SET NULL
);

CREATE INDEX idx_collections_organization_id ON collections (organization_id);
