ALTER TABLE security_keys ADD origin VARCHAR(255);
