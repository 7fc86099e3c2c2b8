-- +goose Up
drop index if exists idx_artist_name;

-- +goose Down
CREATE INDEX idx_artist_name on artist (name);
