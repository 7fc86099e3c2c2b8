CREATE INDEX idx_users_revision_created_at ON users (revision, created_at);
