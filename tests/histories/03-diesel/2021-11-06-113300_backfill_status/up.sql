UPDATE memberships SET status = coalesce(status, 0) WHERE status IS NOT NULL;
