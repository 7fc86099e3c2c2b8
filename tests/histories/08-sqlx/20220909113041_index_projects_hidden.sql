create index idx_projects_hidden on projects (hidden);
