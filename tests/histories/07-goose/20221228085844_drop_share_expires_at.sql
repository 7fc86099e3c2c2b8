-- +goose Up
alter table share drop column expires_at;

-- +goose Down
-- There is no way back from here.
