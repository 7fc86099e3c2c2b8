-- +goose Up
update album set byte_size = coalesce(byte_size, 0) where byte_size is not null;

-- +goose Down
-- There is no way back from here.
