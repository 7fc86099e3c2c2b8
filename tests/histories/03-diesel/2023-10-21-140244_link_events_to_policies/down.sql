DROP INDEX idx_events_origin_policy_id;

ALTER TABLE events DROP COLUMN origin_policy_id;
