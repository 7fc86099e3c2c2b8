PRAGMA defer_foreign_keys = ON;

CREATE TABLE _bkp_one_time_codes AS SELECT id, signature, code, intent, expires_at, user_id FROM one_time_codes;

DROP TABLE one_time_codes;

CREATE TABLE one_time_codes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    signature VARCHAR(255) NOT NULL UNIQUE,
    code BLOB,
    intent VARCHAR(255) NOT NULL,
    expires_at DATETIME,
    user_id INTEGER NOT NULL,
    CONSTRAINT one_time_codes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT
);

INSERT INTO one_time_codes (id, signature, code, intent, expires_at, user_id)
SELECT id, signature, code, intent, expires_at, user_id FROM _bkp_one_time_codes;

DROP TABLE _bkp_one_time_codes;
