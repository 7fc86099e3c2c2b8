-- +goose Up
create index idx_artist_name on artist (name);

-- +goose Down
drop index idx_artist_name;
