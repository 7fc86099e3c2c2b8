DROP INDEX IF EXISTS "idx_events_received_at_event_id";
