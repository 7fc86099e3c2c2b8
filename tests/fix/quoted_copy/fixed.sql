ALTER TABLE users ADD COLUMN `name` text;
ALTER TABLE users ADD COLUMN `plan` text DEFAULT 'free';
ALTER TABLE users ADD COLUMN `team` text;
