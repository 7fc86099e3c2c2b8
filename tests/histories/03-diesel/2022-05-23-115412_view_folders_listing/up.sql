CREATE VIEW folders_listing AS
SELECT users.id, users.display_name, count(*) AS n
FROM users
LEFT JOIN folders ON folders.user_id = users.id
GROUP BY users.id;
