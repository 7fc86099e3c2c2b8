DROP INDEX idx_activities_board_id;
