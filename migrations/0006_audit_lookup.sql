-- The admin page filters by action, newest first.
CREATE INDEX audit_logs_action ON audit_logs (action, created_at DESC);
