-- +goose Up
drop view recent_album;
create table album_dg_tmp (
	id varchar(255) not null primary key,
	name varchar(255) not null,
	sort_name varchar(255),
	year integer not null default 0,
	genre varchar(255),
	compilation boolean not null default 0 check (compilation IN (0, 1)),
	artist_id varchar(255) not null references artist (id) on delete no action,
	size integer not null default 0,
	primary_artist_id varchar(255) references artist (id) on delete cascade
);
insert into album_dg_tmp (id, name, sort_name, year, genre, compilation, artist_id, size, primary_artist_id)
select id, name, sort_name, year, genre, compilation, artist_id, size, primary_artist_id from album;
drop table album;
alter table album_dg_tmp rename to album;
CREATE INDEX idx_album_artist_id on album (artist_id);
CREATE INDEX idx_album_primary_artist_id on album (primary_artist_id);
CREATE VIEW recent_album as
select sort_name, size, year, artist_id
from album
order by sort_name;
create table playlist_tracks (
	id varchar(255) not null primary key,
	position integer not null default 0,
	playlist_id varchar(255) not null references playlist (id) on delete no action,
	media_file_id varchar(255) not null references media_file (id) on delete restrict
);
create index idx_playlist_tracks_playlist_id on playlist_tracks (playlist_id);
create index idx_playlist_tracks_media_file_id on playlist_tracks (media_file_id);
create view playlist_tracks_listing as
select media_file.id, media_file.path, count(*) as n
from media_file
left join playlist_tracks on playlist_tracks.media_file_id = media_file.id
group by media_file.id;

-- +goose Down
-- There is no way back from here.
