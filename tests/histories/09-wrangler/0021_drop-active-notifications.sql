-- Migration number: 0021 	 2022-05-24T10:47:51.021Z
DROP VIEW active_notifications;
