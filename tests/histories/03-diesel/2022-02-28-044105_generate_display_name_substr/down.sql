ALTER TABLE devices DROP COLUMN language;

ALTER TABLE users DROP COLUMN display_name_substr;
