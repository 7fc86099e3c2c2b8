-- migrate:up
alter table reviews add column written_at text;

-- migrate:down
alter table reviews drop column written_at;
