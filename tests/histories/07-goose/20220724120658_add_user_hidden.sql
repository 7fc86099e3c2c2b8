-- +goose Up
alter table user add column hidden boolean not null default 1 check (hidden IN (0, 1));
create table share (
	id varchar(255) not null primary key,
	description varchar(255),
	expires_at datetime,
	visits integer not null default 0,
	user_id varchar(255) not null references user (id) on delete no action
);

-- +goose Down
drop table share;
alter table user drop column hidden;
