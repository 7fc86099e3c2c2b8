CREATE VIEW active_users AS
SELECT iterations, display_name_substr, password_hash, display_name
FROM users
WHERE password_hash IS NOT NULL;

CREATE TABLE sends_new (
  id TEXT NOT NULL PRIMARY KEY,
  access_count INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL,
  kind INTEGER NOT NULL DEFAULT 0,
  data JSON NOT NULL DEFAULT '{}',
  password_hash BLOB,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE NO ACTION
);

INSERT INTO sends_new (id, name, kind, data, password_hash, access_count, user_id)
SELECT id, name, kind, data, password_hash, access_count, user_id FROM sends;

DROP TABLE sends;

ALTER TABLE sends_new RENAME TO sends;

CREATE INDEX idx_sends_user_id ON sends (user_id);
