-- +goose Up
create index idx_media_file_disc_number_bit_rate_duration on media_file (disc_number, bit_rate, duration);

-- +goose Down
drop index idx_media_file_disc_number_bit_rate_duration;
