DROP TRIGGER checklist_items_keep_is_checked;

ALTER TABLE columns_of_board RENAME COLUMN heading TO title;

DROP TRIGGER workspaces_keep_hidden;
