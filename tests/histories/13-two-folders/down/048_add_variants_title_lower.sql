ALTER TABLE variants DROP COLUMN title_lower;
