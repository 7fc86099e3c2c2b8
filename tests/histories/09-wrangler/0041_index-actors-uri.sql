-- Migration number: 0041 	 2023-03-29T04:38:55.041Z
CREATE INDEX idx_actors_uri_summary ON actors (uri, summary);

DROP INDEX IF EXISTS idx_replies_object_id;
