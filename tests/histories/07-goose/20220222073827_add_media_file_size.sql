-- +goose Up
alter table media_file add column size integer not null default 0;

-- +goose Down
alter table media_file drop column size;
