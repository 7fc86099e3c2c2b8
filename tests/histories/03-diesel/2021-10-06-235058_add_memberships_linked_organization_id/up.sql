ALTER TABLE memberships ADD COLUMN linked_organization_id TEXT REFERENCES organizations (id) ON DELETE SET NULL;

CREATE INDEX idx_memberships_linked_organization_id ON memberships (linked_organization_id);
