ALTER TABLE boards RENAME COLUMN description TO summary;

ALTER TABLE cards ADD COLUMN title_coalesce TEXT GENERATED ALWAYS AS (coalesce(title, '-')) VIRTUAL;

CREATE INDEX idx_workspaces_created_at_settings ON workspaces (created_at, settings) WHERE created_at IS NOT NULL;
