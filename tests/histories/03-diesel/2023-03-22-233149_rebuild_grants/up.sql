CREATE TABLE grants_new (
  id TEXT NOT NULL PRIMARY KEY,
  email TEXT COLLATE NOCASE CHECK (length(email) < 4096),
  status INTEGER NOT NULL DEFAULT 0,
  wait_days INTEGER NOT NULL DEFAULT 0,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
);

INSERT INTO grants_new (id, email, status, wait_days, user_id)
SELECT id, email, status, wait_days, user_id FROM grants;

DROP TABLE grants;

ALTER TABLE grants_new RENAME TO grants;

ALTER TABLE ciphers ADD COLUMN linked_send_id TEXT REFERENCES sends (id) ON DELETE CASCADE;

CREATE INDEX idx_ciphers_linked_send_id ON ciphers (linked_send_id);
