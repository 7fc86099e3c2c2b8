-- migrate:up
create index idx_units_abbreviation_plural on units (abbreviation, plural);

-- migrate:down
drop index idx_units_abbreviation_plural;
