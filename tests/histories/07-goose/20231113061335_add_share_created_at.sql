-- +goose Up
alter table share add column created_at datetime;
alter table user add column priority integer not null default 0;

-- +goose Down
alter table user drop column priority;
alter table share drop column created_at;
