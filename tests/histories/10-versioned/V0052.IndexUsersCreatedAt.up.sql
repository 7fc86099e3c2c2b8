CREATE INDEX idx_users_created_at_linked_attempt_id_last_seen_at ON users (created_at, linked_attempt_id, last_seen_at);
