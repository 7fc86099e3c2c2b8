-- +goose Up
alter table media_file add lyrics varchar(255);

-- +goose Down
alter table media_file drop column lyrics;
