-- +goose Up
create table bookmark (
	id varchar(255) not null primary key,
	comment varchar(255),
	position integer not null default 0,
	user_id varchar(255) not null references user (id) on delete cascade,
	media_file_id varchar(255) not null references media_file (id) on delete cascade
);
create index idx_bookmark_user_id on bookmark (user_id);
create index idx_bookmark_media_file_id on bookmark (media_file_id);

-- +goose Down
drop table bookmark;
