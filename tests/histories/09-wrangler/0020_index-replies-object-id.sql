-- Migration number: 0020 	 2022-03-26T02:51:52.020Z
CREATE INDEX idx_replies_object_id_actor_id ON replies (object_id, actor_id);
