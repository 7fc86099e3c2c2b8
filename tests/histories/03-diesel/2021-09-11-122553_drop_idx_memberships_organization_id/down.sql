CREATE INDEX idx_memberships_organization_id ON memberships (organization_id);
