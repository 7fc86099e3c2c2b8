DROP INDEX idx_collections_primary_user_id;

ALTER TABLE collections DROP COLUMN primary_user_id;

DROP TABLE collections;
