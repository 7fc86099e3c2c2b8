CREATE INDEX idx_workspaces_etag_slug ON workspaces (lower(etag), slug);
