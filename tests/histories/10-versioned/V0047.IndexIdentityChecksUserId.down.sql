DROP INDEX idx_users_created_at;

DROP INDEX idx_identity_checks_user_id;
