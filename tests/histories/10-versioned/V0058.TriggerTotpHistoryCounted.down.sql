DROP VIEW attempts_overview;

DROP TRIGGER totp_history_counted;
