-- Migration number: 0022 	 2022-06-06T05:50:43.022Z
CREATE VIEW subscriptions_listing AS
SELECT actors.id, actors.display_name, count(*) AS n
FROM actors
LEFT JOIN subscriptions ON subscriptions.actor_id = actors.id
GROUP BY actors.id;

CREATE TABLE peers (
  id TEXT NOT NULL PRIMARY KEY,
  domain TEXT NOT NULL UNIQUE,
  software TEXT,
  first_seen_at DATETIME
);
