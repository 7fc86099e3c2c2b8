-- +goose Up
drop view if exists media_file_overview;

-- +goose Down
CREATE VIEW media_file_overview as
select bit_rate, path, title, id
from media_file
where path is not null;
