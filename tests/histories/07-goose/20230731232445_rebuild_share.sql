-- +goose Up
create table share_dg_tmp (
	id varchar(255) not null primary key,
	description varchar(255),
	visits integer not null default 100,
	user_id varchar(255) not null references user (id) on delete no action
);
insert into share_dg_tmp (id, description, visits, user_id)
select id, description, coalesce(visits, 100), user_id from share;
drop table share;
alter table share_dg_tmp rename to share;
alter table annotation add column starred_at datetime;

-- +goose Down
-- There is no way back from here.
