-- Migration number: 0055 	 2023-07-15T16:18:54.055Z
DROP VIEW recent_notifications_totals;
