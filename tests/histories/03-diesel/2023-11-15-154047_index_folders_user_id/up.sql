CREATE INDEX idx_folders_user_id_created_at ON folders (user_id, created_at DESC);
