alter table targets rename to weekly_targets;
