CREATE TABLE one_time_codes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    signature VARCHAR(255) NOT NULL UNIQUE,
    code BLOB,
    intent VARCHAR(255) NOT NULL,
    expires_at DATETIME,
    user_id INTEGER NOT NULL,
    CONSTRAINT one_time_codes_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE RESTRICT
);

CREATE INDEX idx_one_time_codes_user_id ON one_time_codes (user_id);
