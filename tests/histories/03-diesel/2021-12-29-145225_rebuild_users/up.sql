CREATE TABLE users_new (
  id TEXT NOT NULL PRIMARY KEY,
  display_name TEXT NOT NULL,
  email TEXT NOT NULL UNIQUE COLLATE NOCASE,
  password_hash BLOB,
  iterations INTEGER NOT NULL DEFAULT 0,
  verified_at DATETIME
);

INSERT INTO users_new (id, email, display_name, password_hash, iterations, verified_at)
SELECT id, email, display_name, password_hash, iterations, verified_at FROM users;

DROP TABLE users;

ALTER TABLE users_new RENAME TO users;

CREATE INDEX idx_organizations_hidden_billing_email ON organizations (hidden, billing_email);
