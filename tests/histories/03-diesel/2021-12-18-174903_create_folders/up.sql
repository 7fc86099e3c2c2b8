CREATE TABLE folders (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  updated_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE
);

CREATE TABLE ciphers (
  id TEXT NOT NULL PRIMARY KEY,
  kind INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL,
  notes TEXT,
  fields JSON NOT NULL DEFAULT '{}',
  data JSON NOT NULL DEFAULT '{}',
  favourite BOOLEAN NOT NULL DEFAULT 0 CHECK (favourite IN (0, 1)),
  user_id TEXT REFERENCES users (id) ON DELETE SET NULL,
  organization_id TEXT REFERENCES organizations (id) ON DELETE SET NULL
);

CREATE INDEX idx_ciphers_user_id ON ciphers (user_id);

CREATE INDEX idx_ciphers_organization_id ON ciphers (organization_id);
