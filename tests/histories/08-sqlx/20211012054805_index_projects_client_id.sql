create index idx_projects_client_id_budget_minutes on projects (client_id, budget_minutes desc);
