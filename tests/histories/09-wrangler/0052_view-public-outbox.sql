-- Migration number: 0052 	 2023-09-01T17:16:01.052Z
CREATE VIEW public_outbox AS
SELECT notifications.id, notifications.category, count(*) AS n
FROM notifications
LEFT JOIN outbox ON outbox.linked_notification_id = notifications.id
GROUP BY notifications.id;
