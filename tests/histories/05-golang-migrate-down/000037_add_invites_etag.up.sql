ALTER TABLE invites ADD etag TEXT;
