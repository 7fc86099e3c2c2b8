-- +goose Up
alter table playlist_tracks add column origin varchar(255);
alter table artist add column biography_substr varchar(255) generated always as (substr(biography, 1, 8)) virtual;

-- +goose Down
alter table artist drop column biography_substr;
alter table playlist_tracks drop column origin;
