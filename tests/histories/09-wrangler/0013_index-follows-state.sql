-- Migration number: 0013 	 2021-12-24T06:56:08.013Z
CREATE INDEX idx_follows_state_legacy_id ON follows (lower(state), legacy_id);
