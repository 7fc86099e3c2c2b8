CREATE VIEW policies_listing AS
SELECT organization_id, id, kind, is_enabled
FROM policies
WHERE is_enabled IS NOT NULL
ORDER BY organization_id;

CREATE UNIQUE INDEX idx_devices_category ON devices (category);
