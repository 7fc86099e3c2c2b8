-- +goose Up
alter table album rename column size to byte_size;

-- +goose Down
alter table album rename column byte_size to size;
