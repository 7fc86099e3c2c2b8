-- +goose Up
alter table album_genres add column origin varchar(255);
create view artist_overview as
select id, language, biography_substr, sort_name
from artist
where sort_name is not null;
create view recent_user as
select updated_at, id, hidden, password
from user
where password is not null;

-- +goose Down
drop view recent_user;
drop view artist_overview;
alter table album_genres drop column origin;
