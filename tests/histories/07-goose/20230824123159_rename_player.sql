-- +goose Up
alter table player rename to client_player;
alter table playlist add column updated_at datetime;

-- +goose Down
alter table playlist drop column updated_at;
alter table client_player rename to player;
