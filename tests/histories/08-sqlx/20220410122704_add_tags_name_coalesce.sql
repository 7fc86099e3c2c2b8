alter table tags add column name_coalesce text generated always as (coalesce(name, '-')) virtual;
