-- migrate:up
alter table recipes add column description_lower text generated always as (lower(description)) virtual;

-- migrate:down
alter table recipes drop column description_lower;
