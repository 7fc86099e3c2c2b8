-- +goose Up
alter table playlist add column etag varchar(255);

-- +goose Down
alter table playlist drop column etag;
