ALTER TABLE memberships ADD locked_at DATETIME;
