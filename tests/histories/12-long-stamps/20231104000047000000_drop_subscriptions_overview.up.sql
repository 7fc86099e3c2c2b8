DROP VIEW "subscriptions_overview";
