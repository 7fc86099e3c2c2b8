DROP TRIGGER workspaces_keep_hidden;
