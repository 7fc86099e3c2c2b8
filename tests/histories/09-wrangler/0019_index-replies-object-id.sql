-- Migration number: 0019 	 2022-04-03T07:40:08.019Z
CREATE INDEX idx_replies_object_id_actor_id ON replies (object_id, actor_id);
