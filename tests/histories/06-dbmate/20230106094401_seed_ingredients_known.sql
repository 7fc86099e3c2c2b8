-- migrate:up
insert into ingredients_known (id, name) values
  (100, 'other');

-- migrate:down
-- There is no way back from here.
