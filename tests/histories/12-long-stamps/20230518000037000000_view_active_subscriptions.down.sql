DROP VIEW "active_subscriptions";
