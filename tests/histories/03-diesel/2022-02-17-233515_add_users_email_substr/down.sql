ALTER TABLE devices DROP COLUMN language;

ALTER TABLE users DROP COLUMN email_substr;
