ALTER TABLE workspaces DROP COLUMN priority;
