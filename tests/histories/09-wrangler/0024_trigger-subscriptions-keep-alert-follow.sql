-- Migration number: 0024 	 2022-07-13T21:00:01.024Z
CREATE TRIGGER subscriptions_keep_alert_follow
BEFORE DELETE ON subscriptions WHEN OLD.alert_follow = 1
BEGIN
  SELECT RAISE(ABORT, 'subscriptions: alert_follow is set');
END;
