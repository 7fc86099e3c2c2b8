-- +goose Up
alter table playlist add column linked_playlist_track_id varchar(255) references playlist_tracks (id) on delete set null;
create index idx_playlist_linked_playlist_track_id on playlist (linked_playlist_track_id);
create view recent_playlist as
select name, duration, user_id, id
from playlist
where duration is not null
order by name;

-- +goose Down
drop view recent_playlist;
drop index idx_playlist_linked_playlist_track_id;
alter table playlist drop column linked_playlist_track_id;
