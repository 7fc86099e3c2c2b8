-- Migration number: 0005 	 2021-09-10T15:24:15.005Z
ALTER TABLE follows ADD origin TEXT;

CREATE VIEW inbox_overview AS
SELECT id, object_id, received_at, actor_id
FROM inbox
WHERE object_id IS NOT NULL
ORDER BY id;
