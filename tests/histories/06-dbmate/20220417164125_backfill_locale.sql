-- migrate:up
update households set locale = trim(locale) where locale is not null;

-- migrate:down
-- There is no way back from here.
