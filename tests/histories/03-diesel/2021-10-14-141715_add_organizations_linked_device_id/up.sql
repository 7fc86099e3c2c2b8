ALTER TABLE organizations ADD COLUMN linked_device_id TEXT REFERENCES devices (id) ON DELETE SET NULL;

CREATE INDEX idx_organizations_linked_device_id ON organizations (linked_device_id);
