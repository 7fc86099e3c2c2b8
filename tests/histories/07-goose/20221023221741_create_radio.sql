-- +goose Up
create table radio (
	id varchar(255) not null primary key,
	name varchar(255) not null unique,
	stream_url varchar(255) not null,
	home_page_url varchar(255)
);

-- +goose Down
drop table radio;
