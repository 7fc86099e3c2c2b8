-- Migration number: 0037 	 2022-09-23T23:01:53.037Z
ALTER TABLE hashtags ADD checked_at DATETIME;

CREATE INDEX idx_peers_first_seen_at ON peers (first_seen_at DESC) WHERE domain IS NOT NULL;
