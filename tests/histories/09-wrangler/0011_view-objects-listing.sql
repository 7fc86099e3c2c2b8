-- Migration number: 0011 	 2021-11-19T11:25:55.011Z
CREATE VIEW objects_listing AS
SELECT actor_id, id, properties, kind
FROM objects
WHERE kind IS NOT NULL;

ALTER TABLE objects RENAME COLUMN kind TO category;
