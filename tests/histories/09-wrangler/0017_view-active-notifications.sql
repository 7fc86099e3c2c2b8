-- Migration number: 0017 	 2022-01-28T05:28:09.017Z
CREATE VIEW active_notifications AS
SELECT objects.id, objects.uri, count(*) AS n
FROM objects
LEFT JOIN notifications ON notifications.object_id = objects.id
GROUP BY objects.id;
