CREATE INDEX idx_bans_expires_at_revoked_at_reason ON bans (expires_at, revoked_at, reason DESC);

CREATE INDEX idx_consents_client_id_user_id_responded_at ON consents (client_id, user_id, responded_at);
