-- migrate:up
create index idx_photos_origin on photos (origin);

-- migrate:down
drop index idx_photos_origin;
