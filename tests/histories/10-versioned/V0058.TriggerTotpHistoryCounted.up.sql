CREATE TRIGGER totp_history_counted
AFTER INSERT ON totp_history
BEGIN
    UPDATE totp_setups SET digits = digits + 1 WHERE id = NEW.totp_setup_id;
END;

CREATE VIEW attempts_overview AS
SELECT users.username, users.email, count(*) AS n
FROM users
LEFT JOIN attempts ON attempts.user_id = users.id
GROUP BY users.id;
