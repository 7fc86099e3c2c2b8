-- +goose Up
create view recent_album as
select sort_name, size, year, artist_id
from album
order by sort_name;
create table playlist (
	id varchar(255) not null primary key,
	name varchar(255) not null,
	comment varchar(255),
	is_public boolean not null default 0 check (is_public IN (0, 1)),
	duration real,
	user_id varchar(255) not null references user (id) on delete cascade
);
create index idx_playlist_user_id on playlist (user_id);

-- +goose Down
drop table playlist;
drop view recent_album;
