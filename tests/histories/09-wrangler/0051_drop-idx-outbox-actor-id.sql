-- Migration number: 0051 	 2023-08-04T18:54:54.051Z
DROP INDEX idx_outbox_actor_id;
