-- Migration number: 0045 	 2023-05-21T04:04:03.045Z
DROP VIEW IF EXISTS recent_notifications;
