-- Migration number: 0009 	 2021-11-14T14:54:41.009Z
CREATE UNIQUE INDEX idx_follows_state ON follows (state) WHERE created_at IS NOT NULL;

DROP VIEW IF EXISTS inbox_overview;

ALTER TABLE actors ADD COLUMN is_local BOOLEAN NOT NULL DEFAULT 0 CHECK (is_local IN (0, 1));
