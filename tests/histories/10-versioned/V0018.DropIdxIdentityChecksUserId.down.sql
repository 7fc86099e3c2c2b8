CREATE INDEX idx_identity_checks_user_id ON identity_checks (user_id);
