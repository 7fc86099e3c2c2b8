-- +goose Up
create index idx_share_created_at_user_id_summary on share (created_at, user_id, summary);

-- +goose Down
drop index idx_share_created_at_user_id_summary;
