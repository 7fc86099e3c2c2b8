-- +goose Up
alter table user add column updated_at datetime;

-- +goose Down
alter table user drop column updated_at;
