-- +goose Up
alter table user rename email to email_address;
create table transcoding (
	id varchar(255) not null primary key,
	name varchar(255) not null unique,
	target_format varchar(255) not null,
	command varchar(255),
	default_bit_rate integer not null default 0
);

-- +goose Down
drop table transcoding;
alter table user rename email_address to email;
