create index idx_projects_created_at_archived_at on projects (created_at, archived_at desc);
