ALTER TABLE members RENAME email_address TO email;
