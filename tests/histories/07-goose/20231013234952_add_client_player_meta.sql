-- +goose Up
alter table client_player add column meta json;

-- +goose Down
alter table client_player drop column meta;
