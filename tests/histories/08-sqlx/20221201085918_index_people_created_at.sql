create unique index idx_people_created_at_name_time_zone on people (created_at, name, time_zone);
