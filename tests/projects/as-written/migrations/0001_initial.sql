BEGIN TRANSACTION;
--<^^^^^^^^^^^^^^ transaction/d1 error: remote

CREATE TABLE users (
    id TEXT PRIMARY KEY,
    email TEXT UNIQUE NOT NULL,
    name TEXT,
    role TEXT DEFAULT 'member',
    created_at DATETIME DEFAULT CURRENT_TIMESTAMP,
    updated_at DATETIME DEFAULT CURRENT_TIMESTAMP
);

CREATE INDEX idx_users_email ON users(email);

CREATE TABLE password_resets (
    token TEXT PRIMARY KEY,
--  ^^^^^ type/nullable-primary-key warning: token
    email TEXT NOT NULL,
    used_at DATETIME,
--          ^^^^^^^^ date/text-iso warning: NUMERIC
    created_at DATETIME DEFAULT CURRENT_TIMESTAMP
--             ^^^^^^^^ date/text-iso warning: NUMERIC
--                              ^^^^^^^^^^^^^^^^^ date/iso-default warning: ISO 8601
);

COMMIT;
