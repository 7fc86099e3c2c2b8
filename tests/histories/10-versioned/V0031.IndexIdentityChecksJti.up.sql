CREATE INDEX idx_identity_checks_jti_ip ON identity_checks (jti, ip) WHERE jti IS NOT NULL;
