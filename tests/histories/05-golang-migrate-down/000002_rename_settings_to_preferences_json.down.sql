ALTER TABLE workspaces RENAME preferences_json TO settings;
