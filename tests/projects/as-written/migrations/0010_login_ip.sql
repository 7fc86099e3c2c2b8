-- need ip NOT NULL so recreate the table
CREATE TABLE login_attempts_new (
    id INTEGER PRIMARY KEY,
    ip TEXT NOT NULL DEFAULT '',
    email TEXT NOT NULL,
    attempted_at TEXT DEFAULT (datetime('now'))
--                            ^^^^^^^^^^^^^^^^^ date/iso-default warning: ISO 8601
);
INSERT INTO login_attempts_new (id, ip, email) SELECT * FROM login_attempts;
--                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ loss/rebuild-positional error: login_attempts
DROP TABLE login_attempts;
--<^^^^^^^^^^^^^^^^^^^^^^ loss/rebuild-index warning: idx_login_attempts_email
ALTER TABLE login_attempts_new RENAME TO login_attempts;
