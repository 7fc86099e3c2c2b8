-- +goose Up
create table media_file (
	id varchar(255) not null primary key,
	path varchar(255) not null unique,
	title varchar(255) not null,
	track_number integer not null default 0,
	disc_number integer not null default 0,
	duration real,
	bit_rate integer not null default 0,
	album_id varchar(255) not null references album (id) on delete no action,
	artist_id varchar(255) not null references artist (id) on delete cascade
);
create index idx_media_file_album_id on media_file (album_id);
create index idx_media_file_artist_id on media_file (artist_id);
alter table album add column duration real;

-- +goose Down
alter table album drop column duration;
drop table media_file;
