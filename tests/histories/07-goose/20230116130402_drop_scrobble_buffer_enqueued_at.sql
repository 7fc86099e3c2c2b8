-- +goose Up
alter table scrobble_buffer drop column enqueued_at;

-- +goose Down
-- There is no way back from here.
