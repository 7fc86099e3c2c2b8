-- Migration number: 0014 	 2021-12-16T02:07:52.014Z
CREATE INDEX idx_follows_state_actor_id ON follows (lower(state), actor_id);
