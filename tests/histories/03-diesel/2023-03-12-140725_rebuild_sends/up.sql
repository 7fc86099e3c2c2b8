DROP VIEW folder_ciphers_overview;

DROP VIEW sends_overview;

DROP VIEW active_sends;

CREATE TABLE sends_new (
  id TEXT NOT NULL PRIMARY KEY,
  password_hash BLOB,
  name TEXT NOT NULL,
  kind INTEGER NOT NULL DEFAULT 0,
  data JSON NOT NULL DEFAULT '{}',
  access_count INTEGER NOT NULL DEFAULT 0,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE NO ACTION
);

INSERT INTO sends_new (id, name, kind, data, password_hash, access_count, user_id)
SELECT id, name, kind, data, password_hash, access_count, user_id FROM sends;

DROP TABLE sends;

ALTER TABLE sends_new RENAME TO sends;

CREATE INDEX idx_sends_user_id ON sends (user_id);

CREATE VIEW active_sends AS
SELECT id, access_count, name, kind
FROM sends
WHERE kind IS NOT NULL
ORDER BY id;

CREATE VIEW sends_overview AS
SELECT password_hash, user_id, access_count, id
FROM sends
WHERE user_id IS NOT NULL;

CREATE VIEW folder_ciphers_overview AS
SELECT cipher_id, meta, folder_id
FROM folder_ciphers
WHERE meta IS NOT NULL;

ALTER TABLE sends ADD COLUMN max_access_count INTEGER NOT NULL DEFAULT 0;
