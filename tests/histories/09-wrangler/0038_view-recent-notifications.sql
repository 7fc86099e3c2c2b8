-- Migration number: 0038 	 2022-10-05T22:00:02.038Z
CREATE VIEW recent_notifications AS
SELECT actors.id, actors.display_name, count(*) AS n
FROM actors
LEFT JOIN notifications ON notifications.actor_id = actors.id
GROUP BY actors.id;
