-- +goose Up
drop view if exists recent_playlist;
alter table transcoding add column name_lower varchar(255) generated always as (lower(name)) virtual;

-- +goose Down
alter table transcoding drop column name_lower;
CREATE VIEW recent_playlist as
select name, duration, user_id, id
from playlist
where duration is not null
order by name;
