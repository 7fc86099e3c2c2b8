-- Migration number: 0034 	 2022-12-20T23:17:39.034Z
ALTER TABLE subscriptions ADD COLUMN key_p256dh_length INTEGER GENERATED ALWAYS AS (length(key_p256dh)) VIRTUAL;
