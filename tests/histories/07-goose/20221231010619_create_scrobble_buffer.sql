-- +goose Up
create table scrobble_buffer (
	id varchar(255) not null primary key,
	service varchar(255) not null,
	played_at datetime,
	enqueued_at datetime,
	user_id varchar(255) not null references user (id) on delete cascade,
	media_file_id varchar(255) not null references media_file (id) on delete restrict
);

-- +goose Down
drop table scrobble_buffer;
