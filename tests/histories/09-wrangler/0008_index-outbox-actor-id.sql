-- Migration number: 0008 	 2021-10-25T01:33:27.008Z
CREATE INDEX idx_outbox_actor_id_published_at ON outbox (actor_id, published_at DESC);

INSERT INTO actors (id, uri, handle) VALUES
  ('other', 'other', 'other'),
  ('none', 'none', 'none');
