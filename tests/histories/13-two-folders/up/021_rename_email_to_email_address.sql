ALTER TABLE suppliers RENAME COLUMN email TO email_address;
