-- migrate:up
alter table units add hidden integer not null default 0 check (hidden IN (0, 1));

alter table recipes drop column servings;

-- migrate:down
-- There is no way back from here.
