-- +goose Up
alter table album add column size integer not null default 0;

-- +goose Down
alter table album drop column size;
