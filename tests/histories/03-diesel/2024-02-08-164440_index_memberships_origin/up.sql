CREATE INDEX idx_memberships_origin ON memberships (origin);
