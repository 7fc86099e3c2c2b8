-- Migration number: 0038 	 2023-02-05T02:39:19.038Z
CREATE VIEW active_favourites AS
SELECT meta, etag, object_id, actor_id
FROM favourites
WHERE actor_id IS NOT NULL;
