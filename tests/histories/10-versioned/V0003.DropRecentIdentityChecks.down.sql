CREATE VIEW recent_identity_checks AS
SELECT id, action, consumed_at, issued_at
FROM identity_checks
WHERE issued_at IS NOT NULL;
