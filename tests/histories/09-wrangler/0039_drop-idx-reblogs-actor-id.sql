-- Migration number: 0039 	 2023-03-07T20:37:36.039Z
DROP INDEX idx_reblogs_actor_id;
