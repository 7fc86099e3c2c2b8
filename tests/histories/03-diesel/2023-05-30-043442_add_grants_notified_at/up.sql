ALTER TABLE grants ADD notified_at DATETIME;

UPDATE memberships SET kind = coalesce(kind, 0) WHERE kind IS NOT NULL;
