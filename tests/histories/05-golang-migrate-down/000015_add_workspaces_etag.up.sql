ALTER TABLE workspaces ADD etag TEXT;
