DROP INDEX idx_workspaces_linked_card_id;

ALTER TABLE workspaces DROP COLUMN linked_card_id;
