-- +goose Up
create table user (
	id varchar(255) not null primary key,
	user_name varchar(255) not null unique,
	name varchar(255) not null,
	email varchar(255) collate NOCASE,
	password varchar(255),
	is_admin boolean not null default 0 check (is_admin IN (0, 1)),
	last_login_at datetime
);
create table artist (
	id varchar(255) not null primary key,
	name varchar(255) not null,
	sort_name varchar(255),
	biography varchar(255),
	album_count integer not null default 0
);
create table album (
	id varchar(255) not null primary key,
	name varchar(255) not null,
	sort_name varchar(255),
	year integer not null default 0,
	genre varchar(255),
	compilation boolean not null default 0 check (compilation IN (0, 1)),
	artist_id varchar(255) not null references artist (id) on delete no action
);
create index idx_album_artist_id on album (artist_id);

-- +goose Down
drop table album;
drop table artist;
drop table user;
