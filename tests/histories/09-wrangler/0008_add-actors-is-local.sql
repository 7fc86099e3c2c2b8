-- Migration number: 0008 	 2021-09-13T03:27:02.008Z
ALTER TABLE actors ADD COLUMN is_local BOOLEAN NOT NULL DEFAULT 0 CHECK (is_local IN (0, 1));

CREATE VIEW follows_listing AS
SELECT id, state, created_at, actor_id
FROM follows
WHERE id IS NOT NULL;

ALTER TABLE actors ADD COLUMN created_at DATETIME;
