ALTER TABLE suppliers RENAME COLUMN email_address TO email;
