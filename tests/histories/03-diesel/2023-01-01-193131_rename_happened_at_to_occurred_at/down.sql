DROP TABLE grants;

ALTER TABLE events RENAME COLUMN occurred_at TO happened_at;
