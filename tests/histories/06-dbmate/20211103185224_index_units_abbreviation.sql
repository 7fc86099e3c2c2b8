-- migrate:up
create index idx_units_abbreviation on units (lower(abbreviation));

-- migrate:down
drop index idx_units_abbreviation;
