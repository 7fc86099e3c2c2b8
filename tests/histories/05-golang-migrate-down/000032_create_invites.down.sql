DROP INDEX idx_boards_description_origin_workspace_id;

DROP TABLE activities;

DROP TABLE invites;
