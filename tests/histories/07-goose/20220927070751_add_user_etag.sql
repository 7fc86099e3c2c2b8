-- +goose Up
alter table user add etag varchar(255);
alter table playlist add created_at datetime;

-- +goose Down
alter table playlist drop column created_at;
alter table user drop column etag;
