-- Migration number: 0054 	 2023-07-11T20:26:17.054Z
CREATE VIEW recent_notifications_totals AS SELECT display_name, count(*) AS total FROM recent_notifications GROUP BY display_name;
