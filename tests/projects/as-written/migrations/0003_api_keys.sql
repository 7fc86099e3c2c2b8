CREATE TABLE api_keys (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id TEXT NOT NULL REFERENCES users(id) ON DELETE CASCADE,
--                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fk/unindexed warning: user_id
    name VARCHAR(255) NOT NULL,
    key_hash TEXT NOT NULL UNIQUE,
    is_active BOOLEAN DEFAULT 1,
    created_at INTEGER DEFAULT CURRENT_TIMESTAMP,
--  ^^^^^^^^^^ date/text-iso warning: created_at
--                             ^^^^^^^^^^^^^^^^^ date/iso-default error: INTEGER affinity
    last_used DATETIME
--            ^^^^^^^^ date/text-iso warning: NUMERIC
);
CREATE INDEX idx_api_keys_hash ON api_keys(key_hash);
--           ^^^^^^^^^^^^^^^^^ index/covered-by-unique warning: UNIQUE
