-- +goose Up
alter table artist add column revision integer not null default 1;
alter table album_genres add column external_ref varchar(255);
create index idx_user_updated_at on user (updated_at) where etag is not null;

-- +goose Down
drop index idx_user_updated_at;
alter table album_genres drop column external_ref;
alter table artist drop column revision;
