ALTER TABLE security_keys ADD COLUMN origin_identity_check_id INTEGER REFERENCES identity_checks (id) ON DELETE SET NULL;

CREATE INDEX idx_security_keys_origin_identity_check_id ON security_keys (origin_identity_check_id);

CREATE VIEW public_one_time_codes AS
SELECT users.username, users.email, count(*) AS n
FROM users
LEFT JOIN one_time_codes ON one_time_codes.user_id = users.id
GROUP BY users.id;
