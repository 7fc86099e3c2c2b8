-- +goose Up
alter table user add column created_at datetime;
alter table album add column primary_artist_id varchar(255) references artist (id) on delete cascade;
create index idx_album_primary_artist_id on album (primary_artist_id);

-- +goose Down
drop index idx_album_primary_artist_id;
alter table album drop column primary_artist_id;
alter table user drop column created_at;
