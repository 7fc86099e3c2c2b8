ALTER TABLE folders DROP COLUMN locked_at;

DROP TRIGGER memberships_counted;
