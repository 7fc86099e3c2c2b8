-- +goose Up
update transcoding set target_format = trim(target_format) where target_format is not null;
create table album_genres (
	album_id varchar(255) not null references album (id) on delete no action,
	genre_id varchar(255) not null references genre (id) on delete restrict,
	primary key (album_id, genre_id)
);
create index idx_album_genres_genre_id on album_genres (genre_id);

-- +goose Down
-- There is no way back from here.
