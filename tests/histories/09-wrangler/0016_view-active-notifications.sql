-- Migration number: 0016 	 2022-02-05T10:16:25.016Z
CREATE VIEW active_notifications AS
SELECT objects.id, objects.uri, count(*) AS n
FROM objects
LEFT JOIN notifications ON notifications.object_id = objects.id
GROUP BY objects.id;
