-- Migration number: 0023 	 2022-04-10T15:30:04.023Z
ALTER TABLE subscriptions ADD alert_reply BOOLEAN NOT NULL DEFAULT 0 CHECK (alert_reply IN (0, 1));
