-- +goose Up
create index idx_media_file_disc_number on media_file (disc_number) where lyrics is not null;

-- +goose Down
drop index idx_media_file_disc_number;
