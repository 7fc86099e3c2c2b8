DROP INDEX idx_boards_origin_workspace_id;

ALTER TABLE boards DROP COLUMN origin_workspace_id;

ALTER TABLE checklists DROP COLUMN legacy_id;

CREATE VIEW checklists_listing AS
SELECT title, position, id, card_id
FROM checklists;
