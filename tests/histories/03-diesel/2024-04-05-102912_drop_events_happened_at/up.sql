ALTER TABLE events DROP COLUMN happened_at;
