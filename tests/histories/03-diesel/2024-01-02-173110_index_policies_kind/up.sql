CREATE UNIQUE INDEX idx_policies_kind_organization_id ON policies (kind, organization_id);
