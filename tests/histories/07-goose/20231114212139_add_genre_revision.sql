-- +goose Up
alter table genre add revision integer not null default 0;

-- +goose Down
alter table genre drop column revision;
