ALTER TABLE events ADD COLUMN origin_policy_id TEXT REFERENCES policies (id) ON DELETE SET NULL;

CREATE INDEX idx_events_origin_policy_id ON events (origin_policy_id);
