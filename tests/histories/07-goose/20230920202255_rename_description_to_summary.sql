-- +goose Up
alter table share rename column description to summary;

-- +goose Down
alter table share rename column summary to description;
