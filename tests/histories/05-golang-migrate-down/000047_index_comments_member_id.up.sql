CREATE INDEX idx_comments_member_id_body_length_created_at ON comments (member_id, body_length, created_at DESC);
