DROP INDEX idx_memberships_kind;
