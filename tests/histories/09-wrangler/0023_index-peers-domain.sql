-- Migration number: 0023 	 2022-06-27T17:20:12.023Z
CREATE INDEX idx_peers_domain_software_first_seen_at ON peers (domain, software, first_seen_at DESC);
