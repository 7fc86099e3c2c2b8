CREATE TABLE collections (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  external_id TEXT,
  organization_id TEXT NOT NULL REFERENCES organizations (id) ON DELETE RESTRICT
);

CREATE INDEX idx_collections_organization_id ON collections (organization_id);

ALTER TABLE collections ADD COLUMN primary_user_id TEXT REFERENCES users (id) ON DELETE SET NULL;

CREATE INDEX idx_collections_primary_user_id ON collections (primary_user_id);
