-- +goose Up
update playlist set comment = trim(comment) where comment is not null;
create index idx_album_compilation_byte_size_genre on album (compilation, byte_size, genre);

-- +goose Down
-- There is no way back from here.
