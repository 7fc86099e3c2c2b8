ALTER TABLE totp_history ADD revision INTEGER NOT NULL DEFAULT 0;

CREATE VIEW active_consents AS
SELECT users.username, users.email, count(*) AS n
FROM users
LEFT JOIN consents ON consents.user_id = users.id
GROUP BY users.id;
