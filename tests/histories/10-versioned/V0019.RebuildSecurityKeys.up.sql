PRAGMA defer_foreign_keys = ON;

CREATE TABLE _bkp_security_keys AS SELECT id, kid, description, public_key, sign_count, is_clone, user_id FROM security_keys;

DROP TABLE security_keys;

CREATE TABLE security_keys (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kid VARCHAR(255) NOT NULL UNIQUE,
    description VARCHAR(255) NOT NULL,
    public_key BLOB,
    sign_count INTEGER NOT NULL DEFAULT 0,
    is_clone BOOLEAN NOT NULL DEFAULT 0 CHECK (is_clone IN (0, 1)),
    user_id INTEGER NOT NULL,
    CONSTRAINT security_keys_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT
);

INSERT INTO security_keys (id, kid, description, public_key, sign_count, is_clone, user_id)
SELECT id, kid, description, public_key, sign_count, is_clone, user_id FROM _bkp_security_keys;

DROP TABLE _bkp_security_keys;

CREATE INDEX idx_security_keys_user_id ON security_keys (user_id);

ALTER TABLE attempts ADD COLUMN happened_at DATETIME;
