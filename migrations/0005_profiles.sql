-- Nullable, or with a constant default: both can be added to a table that already has rows.
ALTER TABLE users ADD COLUMN avatar_url TEXT;
ALTER TABLE users ADD COLUMN locale TEXT NOT NULL DEFAULT 'en'; -- BCP 47
ALTER TABLE sessions ADD COLUMN user_agent TEXT;
