-- +goose Up
drop view recent_playlist;
drop view recent_annotation;
create table annotation_dg_tmp (
	id varchar(255) not null primary key,
	play_count integer not null default 1,
	played_at datetime,
	rating integer not null default 0,
	user_id varchar(255) not null references user (id) on delete cascade,
	media_file_id varchar(255) not null references media_file (id) on delete cascade
);
insert into annotation_dg_tmp (id, play_count, played_at, rating, user_id, media_file_id)
select id, coalesce(play_count, 1), played_at, rating, user_id, media_file_id from annotation;
drop table annotation;
alter table annotation_dg_tmp rename to annotation;
CREATE INDEX idx_annotation_user_id on annotation (user_id);
CREATE INDEX idx_annotation_media_file_id on annotation (media_file_id);
CREATE VIEW recent_annotation as
select media_file.id, media_file.path, count(*) as n
from media_file
left join annotation on annotation.media_file_id = media_file.id
group by media_file.id;
CREATE VIEW recent_playlist as
select name, duration, user_id, id
from playlist
where duration is not null
order by name;

-- +goose Down
-- There is no way back from here.
