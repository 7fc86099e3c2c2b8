CREATE INDEX idx_activities_board_id ON activities (board_id);
