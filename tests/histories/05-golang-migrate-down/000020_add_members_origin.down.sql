ALTER TABLE workspaces DROP COLUMN hidden;

ALTER TABLE members DROP COLUMN origin;
