-- +goose Up
update radio set stream_url = trim(stream_url) where stream_url is not null;

-- +goose Down
-- There is no way back from here.
