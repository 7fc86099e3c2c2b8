CREATE INDEX idx_memberships_kind ON memberships (kind DESC);
