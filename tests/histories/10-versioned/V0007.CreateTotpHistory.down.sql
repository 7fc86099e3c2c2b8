DROP TABLE totp_history;
