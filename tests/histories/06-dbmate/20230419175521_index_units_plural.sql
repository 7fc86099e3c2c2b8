-- migrate:up
create index idx_units_plural_name on units (lower(plural), name);

-- migrate:down
drop index idx_units_plural_name;
