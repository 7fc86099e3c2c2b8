-- +goose Up
drop view recent_annotation;
drop view playlist_tracks_listing;
drop view recent_album;
create table artist_dg_tmp (
	id varchar(255) not null primary key,
	size integer not null default 0,
	name varchar(255) not null,
	sort_name varchar(255),
	biography varchar(255),
	album_count integer not null default 0,
	biography_substr varchar(255) generated always as (substr(biography, 1, 8)) virtual,
	image_url varchar(255)
);
insert into artist_dg_tmp (id, name, sort_name, biography, album_count, size, image_url)
select id, name, sort_name, biography, album_count, size, image_url from artist;
drop table artist;
alter table artist_dg_tmp rename to artist;
CREATE UNIQUE INDEX idx_artist_album_count on artist (album_count);
CREATE VIEW recent_album as
select sort_name, byte_size, year, artist_id
from album
order by sort_name;
CREATE VIEW playlist_tracks_listing as
select media_file.id, media_file.path, count(*) as n
from media_file
left join playlist_tracks on playlist_tracks.media_file_id = media_file.id
group by media_file.id;
CREATE VIEW recent_annotation as
select media_file.id, media_file.path, count(*) as n
from media_file
left join annotation on annotation.media_file_id = media_file.id
group by media_file.id;

-- +goose Down
-- There is no way back from here.
