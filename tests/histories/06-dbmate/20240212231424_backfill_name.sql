-- migrate:up
update cooks set name = trim(name) where name is not null;

-- migrate:down
-- There is no way back from here.
