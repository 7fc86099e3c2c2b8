drop index if exists idx_integrations_people_id;
