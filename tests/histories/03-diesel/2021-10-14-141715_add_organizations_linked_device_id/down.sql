DROP INDEX idx_organizations_linked_device_id;

ALTER TABLE organizations DROP COLUMN linked_device_id;
