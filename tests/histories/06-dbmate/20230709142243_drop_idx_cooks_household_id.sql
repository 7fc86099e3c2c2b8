-- migrate:up
drop index if exists idx_cooks_household_id;

alter table recipes add column created_at text;

alter table steps drop column body;

-- migrate:down
-- There is no way back from here.
