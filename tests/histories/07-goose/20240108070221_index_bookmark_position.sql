-- +goose Up
create index idx_bookmark_position_user_id_comment on bookmark (position, user_id, comment);

-- +goose Down
drop index idx_bookmark_position_user_id_comment;
