ALTER TABLE workspaces RENAME settings TO preferences_json;
