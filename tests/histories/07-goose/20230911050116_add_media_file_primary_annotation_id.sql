-- +goose Up
alter table media_file add column primary_annotation_id varchar(255) references annotation (id) on delete set null;
create index idx_media_file_primary_annotation_id on media_file (primary_annotation_id);
create view public_bookmark as
select user_id, id, media_file_id, position
from bookmark;

-- +goose Down
drop view public_bookmark;
drop index idx_media_file_primary_annotation_id;
alter table media_file drop column primary_annotation_id;
