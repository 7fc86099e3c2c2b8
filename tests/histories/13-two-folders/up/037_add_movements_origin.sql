ALTER TABLE movements ADD origin TEXT;
