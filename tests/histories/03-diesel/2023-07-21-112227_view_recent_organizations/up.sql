CREATE VIEW recent_organizations AS
SELECT devices.id, devices.name, count(*) AS n
FROM devices
LEFT JOIN organizations ON organizations.linked_device_id = devices.id
GROUP BY devices.id;

CREATE VIEW active_devices AS
SELECT users.id, users.display_name, count(*) AS n
FROM users
LEFT JOIN devices ON devices.user_id = users.id
GROUP BY users.id;
