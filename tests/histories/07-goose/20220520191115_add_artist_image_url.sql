-- +goose Up
alter table artist add column image_url varchar(255);

-- +goose Down
alter table artist drop column image_url;
