-- +goose Up
alter table playlist_tracks add column origin_length integer generated always as (length(origin)) virtual;
alter table playlist_tracks add locked_at datetime;

-- +goose Down
alter table playlist_tracks drop column locked_at;
alter table playlist_tracks drop column origin_length;
