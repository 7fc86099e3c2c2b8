DROP INDEX IF EXISTS idx_policies_linked_user_id;

CREATE UNIQUE INDEX idx_sends_data_password_hash ON sends (data, password_hash) WHERE max_access_count IS NOT NULL;

CREATE TABLE grants (
  id TEXT NOT NULL PRIMARY KEY,
  email TEXT COLLATE NOCASE,
  status INTEGER NOT NULL DEFAULT 0,
  wait_days INTEGER NOT NULL DEFAULT 0,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE RESTRICT
);

CREATE INDEX idx_grants_user_id ON grants (user_id);
