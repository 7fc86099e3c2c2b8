-- +goose Up
update album set sort_name = trim(sort_name) where sort_name is not null;

-- +goose Down
-- There is no way back from here.
