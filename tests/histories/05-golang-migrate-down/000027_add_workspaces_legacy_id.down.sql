ALTER TABLE workspaces DROP COLUMN legacy_id;
