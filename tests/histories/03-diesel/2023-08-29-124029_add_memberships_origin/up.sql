ALTER TABLE memberships ADD COLUMN origin TEXT;
