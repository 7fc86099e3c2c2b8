CREATE INDEX idx_comments_origin_body_card_id ON comments (origin, body, card_id DESC);
