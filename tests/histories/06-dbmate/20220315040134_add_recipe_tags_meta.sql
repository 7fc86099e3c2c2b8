-- migrate:up
alter table recipe_tags add column meta text;

create index idx_units_abbreviation on units (abbreviation);

-- migrate:down
drop index idx_units_abbreviation;

alter table recipe_tags drop column meta;
