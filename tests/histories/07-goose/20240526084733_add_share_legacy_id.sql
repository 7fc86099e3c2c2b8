-- +goose Up
alter table share add legacy_id varchar(255);

-- +goose Down
alter table share drop column legacy_id;
