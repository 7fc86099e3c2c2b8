drop index if exists idx_projects_created_at_archived_at;
