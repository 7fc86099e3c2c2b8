-- +goose Up
alter table user add column legacy_id varchar(255);

-- +goose Down
alter table user drop column legacy_id;
