ALTER TABLE workspaces DROP COLUMN etag;
