-- +goose Up
create view recent_annotation as
select media_file.id, media_file.path, count(*) as n
from media_file
left join annotation on annotation.media_file_id = media_file.id
group by media_file.id;

-- +goose Down
drop view recent_annotation;
