CREATE TABLE preferences (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    second_factor VARCHAR(255),
    has_totp BOOLEAN NOT NULL DEFAULT 0 CHECK (has_totp IN (0, 1)),
    user_id INTEGER NOT NULL,
    CONSTRAINT preferences_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX idx_preferences_user_id ON preferences (user_id);
