ALTER TABLE users ADD COLUMN avatar_url TEXT;
ALTER TABLE sessions ADD COLUMN user_agent TEXT