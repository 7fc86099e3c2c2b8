DROP INDEX idx_collections_organization_id;

DROP TABLE collections;

ALTER TABLE folders ADD COLUMN priority INTEGER NOT NULL DEFAULT 1;
