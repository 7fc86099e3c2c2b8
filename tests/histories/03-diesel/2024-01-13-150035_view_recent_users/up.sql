CREATE VIEW recent_users AS
SELECT password_hash, iterations, display_name_substr, id
FROM users
WHERE password_hash IS NOT NULL;
