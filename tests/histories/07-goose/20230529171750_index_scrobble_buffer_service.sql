-- +goose Up
create unique index idx_scrobble_buffer_service_user_id_media_file_id on scrobble_buffer (service, user_id, media_file_id);

-- +goose Down
drop index idx_scrobble_buffer_service_user_id_media_file_id;
