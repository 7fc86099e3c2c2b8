DROP VIEW active_devices;

DROP VIEW recent_organizations;
