DROP VIEW IF EXISTS active_lists;
