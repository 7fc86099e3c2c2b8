CREATE TABLE users (
  id TEXT NOT NULL PRIMARY KEY,
  email TEXT NOT NULL UNIQUE COLLATE NOCASE,
  display_name TEXT NOT NULL,
  password_hash BLOB,
  iterations INTEGER NOT NULL DEFAULT 0,
  verified_at DATETIME
);

CREATE TABLE devices (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  kind INTEGER NOT NULL DEFAULT 0,
  push_token TEXT,
  refresh_token TEXT NOT NULL UNIQUE,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX idx_devices_user_id ON devices (user_id);

CREATE TABLE organizations (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  billing_email TEXT NOT NULL,
  private_key TEXT,
  created_at DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP
);
