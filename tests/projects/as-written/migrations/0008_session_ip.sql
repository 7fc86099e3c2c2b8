-- need ip NOT NULL so recreate the table
CREATE TABLE sessions_new (
    id TEXT NOT NULL PRIMARY KEY,
    user_id TEXT NOT NULL,
    ip TEXT NOT NULL DEFAULT '',
    expires_at INTEGER NOT NULL,
--  ^^^^^^^^^^ date/text-iso warning: expires_at
    created_at TEXT DEFAULT CURRENT_TIMESTAMP,
--                          ^^^^^^^^^^^^^^^^^ date/iso-default warning: ISO 8601
    user_agent TEXT,
    FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
--  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ fk/unindexed warning: user_id
);
INSERT INTO sessions_new SELECT * FROM sessions;
--<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ loss/rebuild-positional error: sessions
DROP TABLE sessions;
--<^^^^^^^^^^^^^^^^ loss/rebuild-index error: idx_sessions_expires
ALTER TABLE sessions_new RENAME TO sessions;
