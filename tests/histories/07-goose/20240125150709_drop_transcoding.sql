-- +goose Up
drop table transcoding;
create view public_bookmark_totals as select user_id, count(*) as total from public_bookmark group by user_id;

-- +goose Down
drop view public_bookmark_totals;
create table transcoding (
	id varchar(255) not null primary key,
	name varchar(255) not null unique,
	target_format varchar(255) not null,
	command varchar(255),
	default_bit_rate integer not null default 0,
	name_lower varchar(255) generated always as (lower(name)) virtual
);
