DROP INDEX idx_memberships_linked_organization_id;

ALTER TABLE memberships DROP COLUMN linked_organization_id;
