-- +goose Up
create table genre (
	id varchar(255) not null primary key,
	name varchar(255) not null unique
);

-- +goose Down
drop table genre;
