ALTER TABLE members RENAME email TO email_address;
