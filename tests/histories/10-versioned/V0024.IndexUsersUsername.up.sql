CREATE INDEX idx_users_username_created_at_email ON users (lower(username), created_at, email);
