-- Migration number: 0036 	 2023-01-11T16:14:20.036Z
DROP TRIGGER subscriptions_keep_alert_follow;
