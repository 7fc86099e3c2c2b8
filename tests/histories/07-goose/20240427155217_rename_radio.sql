-- +goose Up
alter table radio rename to internet_radio;

-- +goose Down
alter table internet_radio rename to radio;
