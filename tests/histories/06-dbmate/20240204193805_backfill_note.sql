-- migrate:up
update ingredients set note = trim(note) where note is not null;

-- migrate:down
-- There is no way back from here.
