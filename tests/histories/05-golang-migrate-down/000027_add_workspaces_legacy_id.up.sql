ALTER TABLE workspaces ADD COLUMN legacy_id TEXT;
