-- +goose Up
create table player (
	id varchar(255) not null primary key,
	name varchar(255) not null,
	client varchar(255) not null,
	ip_address varchar(255),
	last_seen_at datetime,
	user_id varchar(255) not null references user (id) on delete cascade
);
create index idx_player_user_id on player (user_id);
alter table artist add column size integer not null default 0;

-- +goose Down
alter table artist drop column size;
drop table player;
