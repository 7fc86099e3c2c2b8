-- migrate:up
alter table reviews drop column stars;

insert into ingredients_known (id, name) values
  (100, 'third');

-- migrate:down
-- There is no way back from here.
