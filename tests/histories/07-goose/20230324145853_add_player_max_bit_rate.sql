-- +goose Up
alter table player add max_bit_rate integer not null default 0;

-- +goose Down
alter table player drop column max_bit_rate;
