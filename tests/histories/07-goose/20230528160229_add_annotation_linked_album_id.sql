-- +goose Up
alter table annotation add column linked_album_id varchar(255) references album (id) on delete cascade;
create index idx_annotation_linked_album_id on annotation (linked_album_id);

-- +goose Down
drop index idx_annotation_linked_album_id;
alter table annotation drop column linked_album_id;
