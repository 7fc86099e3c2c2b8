-- +goose Up
alter table media_file add column linked_share_id varchar(255) references share (id) on delete set null;
create index idx_media_file_linked_share_id on media_file (linked_share_id);

-- +goose Down
drop index idx_media_file_linked_share_id;
alter table media_file drop column linked_share_id;
