-- sessions table
CREATE TABLE IF NOT EXISTS sessions (
    id TEXT PRIMARY KEY,
--  ^^ type/nullable-primary-key warning: id
    user_id TEXT NOT NULL,
    expires_at INTEGER NOT NULL,
--  ^^^^^^^^^^ date/text-iso warning: expires_at
    created_at TIMESTAMP DEFAULT (datetime('now')),
--             ^^^^^^^^^ date/text-iso warning: NUMERIC
--                               ^^^^^^^^^^^^^^^^^ date/iso-default warning: ISO 8601
    FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
--  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fk/unindexed warning: user_id
);

CREATE INDEX IF NOT EXISTS idx_sessions_expires ON sessions(expires_at);
