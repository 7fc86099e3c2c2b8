-- Who is signed in right now, one row a user.
CREATE VIEW signed_in_users AS
SELECT users.id, users.display_name, count(*) AS session_count, max(sessions.expires_at) AS signed_in_until
FROM sessions
JOIN users ON users.id = sessions.user_id
WHERE sessions.expires_at > strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
GROUP BY users.id, users.display_name;
