-- +goose Up
create unique index idx_artist_album_count on artist (album_count);

-- +goose Down
drop index idx_artist_album_count;
