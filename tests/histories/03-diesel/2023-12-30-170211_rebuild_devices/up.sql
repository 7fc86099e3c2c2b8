DROP VIEW active_devices;

DROP VIEW recent_organizations;

CREATE TABLE devices_new (
  id TEXT NOT NULL PRIMARY KEY,
  push_token TEXT,
  name TEXT NOT NULL,
  kind INTEGER NOT NULL DEFAULT 0,
  refresh_token TEXT NOT NULL UNIQUE,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  created_at DATETIME,
  language TEXT,
  legacy_id TEXT,
  legacy_id_lower TEXT GENERATED ALWAYS AS (lower(legacy_id)) VIRTUAL,
  refresh_token_length INTEGER GENERATED ALWAYS AS (length(refresh_token)) VIRTUAL
);

INSERT INTO devices_new (id, name, kind, push_token, refresh_token, user_id, created_at, language, legacy_id)
SELECT id, name, kind, push_token, refresh_token, user_id, created_at, language, legacy_id FROM devices;

DROP TABLE devices;

ALTER TABLE devices_new RENAME TO devices;

CREATE INDEX idx_devices_user_id ON devices (user_id);

CREATE INDEX idx_devices_refresh_token_push_token ON devices (refresh_token, push_token DESC);

CREATE INDEX idx_devices_user_id_refresh_token ON devices (user_id COLLATE NOCASE, refresh_token);

CREATE TRIGGER devices_counted
AFTER INSERT ON devices
BEGIN
  UPDATE users SET iterations = iterations + 1 WHERE id = NEW.user_id;
END;

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
