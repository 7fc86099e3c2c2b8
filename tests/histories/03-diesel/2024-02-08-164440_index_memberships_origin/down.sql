DROP INDEX idx_memberships_origin;
