BEGIN TRANSACTION;
--<^^^^^^^^^^^^^^ transaction/d1 error: remote

CREATE TABLE users (
    id TEXT PRIMARY KEY,
--  ^^ type/nullable-primary-key warning: id
    email TEXT UNIQUE NOT NULL,
    name TEXT,
    role TEXT DEFAULT 'member',
    created_at DATETIME DEFAULT CURRENT_TIMESTAMP,
--             ^^^^^^^^ date/text-iso warning: NUMERIC
--                              ^^^^^^^^^^^^^^^^^ date/iso-default warning: ISO 8601
    updated_at DATETIME DEFAULT CURRENT_TIMESTAMP
--             ^^^^^^^^ date/text-iso warning: NUMERIC
--                              ^^^^^^^^^^^^^^^^^ date/iso-default warning: ISO 8601
);

CREATE INDEX idx_users_email ON users(email);
--           ^^^^^^^^^^^^^^^ index/covered-by-unique warning: email

COMMIT;
--<^^^ transaction/d1 error: remote
