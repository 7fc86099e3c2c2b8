DROP TRIGGER invites_search_insert;

DROP TRIGGER invites_search_delete;

DROP TRIGGER invites_search_update;

DROP TABLE invites_search;

ALTER TABLE comments DROP COLUMN body_length;

ALTER TABLE subscriptions DROP COLUMN meta;
