ALTER TABLE sends ADD COLUMN max_access_count INTEGER NOT NULL DEFAULT 0;

UPDATE folders SET priority = coalesce(priority, 0) WHERE priority IS NOT NULL;
