-- Migration number: 0025 	 2022-08-02T05:13:23.025Z
DROP VIEW IF EXISTS subscriptions_listing;

CREATE VIEW follows_listing AS
SELECT state, id, actor_id, origin
FROM follows;
