DROP INDEX idx_workspaces_etag_slug;
