-- +goose Up
alter table user drop column last_login_at;

-- +goose Down
-- There is no way back from here.
