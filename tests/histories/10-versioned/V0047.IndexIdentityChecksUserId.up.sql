CREATE INDEX idx_identity_checks_user_id ON identity_checks (user_id);

CREATE INDEX idx_users_created_at ON users (created_at DESC);
