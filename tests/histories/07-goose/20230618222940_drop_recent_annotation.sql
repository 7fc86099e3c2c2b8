-- +goose Up
drop view recent_annotation;

-- +goose Down
CREATE VIEW recent_annotation as
select media_file.id, media_file.path, count(*) as n
from media_file
left join annotation on annotation.media_file_id = media_file.id
group by media_file.id;
