ALTER TABLE security_keys ADD COLUMN origin_preference_id INTEGER REFERENCES preferences (id) ON DELETE CASCADE;

CREATE INDEX idx_security_keys_origin_preference_id ON security_keys (origin_preference_id);
