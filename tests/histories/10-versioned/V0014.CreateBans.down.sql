DROP VIEW security_keys_listing;

DROP TABLE bans;
