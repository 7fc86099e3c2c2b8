CREATE TABLE known_ips (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    ip VARCHAR(255) NOT NULL,
    user_agent VARCHAR(255),
    first_seen_at DATETIME,
    user_id INTEGER NOT NULL,
    CONSTRAINT known_ips_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE NO ACTION
);
