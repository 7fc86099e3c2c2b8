DROP VIEW active_folders;
