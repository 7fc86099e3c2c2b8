-- +goose Up
create index idx_album_primary_artist_id_compilation on album (primary_artist_id, compilation desc);

-- +goose Down
drop index idx_album_primary_artist_id_compilation;
