create index idx_projects_primary_people_id_name_client_id on projects (primary_people_id, name, client_id desc) where client_id is not null;
