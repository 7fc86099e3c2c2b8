-- migrate:up
update steps set etag = trim(etag) where etag is not null;

alter table photos add column hidden integer not null default 1 check (hidden IN (0, 1));

alter table households drop column created_at;

-- migrate:down
-- There is no way back from here.
