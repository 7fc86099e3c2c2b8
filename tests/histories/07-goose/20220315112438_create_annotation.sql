-- +goose Up
create table annotation (
	id varchar(255) not null primary key,
	play_count integer not null default 0,
	played_at datetime,
	rating integer not null default 0,
	user_id varchar(255) not null references user (id) on delete cascade,
	media_file_id varchar(255) not null references media_file (id) on delete cascade
);
create index idx_annotation_user_id on annotation (user_id);
create index idx_annotation_media_file_id on annotation (media_file_id);
create view media_file_overview as
select bit_rate, path, title, id
from media_file
where path is not null;

-- +goose Down
drop view media_file_overview;
drop table annotation;
