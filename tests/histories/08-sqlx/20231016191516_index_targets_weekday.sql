create index idx_targets_weekday_minutes_people_id on targets (weekday, minutes, people_id);
