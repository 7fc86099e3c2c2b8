-- +goose Up
create index idx_player_last_seen_at_user_id_name on player (last_seen_at, user_id, name desc) where name is not null;

-- +goose Down
drop index idx_player_last_seen_at_user_id_name;
