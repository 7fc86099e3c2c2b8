alter table tasks add column name_coalesce text generated always as (coalesce(name, '-')) virtual;

alter table entries rename column description to summary;
