-- Migration number: 0044 	 2023-04-28T19:39:48.044Z
CREATE VIEW recent_notifications AS
SELECT actors.id, actors.display_name, count(*) AS n
FROM actors
LEFT JOIN notifications ON notifications.actor_id = actors.id
GROUP BY actors.id;
