CREATE INDEX idx_workspaces_preferences_json_created_at ON workspaces (preferences_json, created_at);
