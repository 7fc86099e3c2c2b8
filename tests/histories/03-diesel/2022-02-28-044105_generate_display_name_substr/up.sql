ALTER TABLE users ADD COLUMN display_name_substr TEXT GENERATED ALWAYS AS (substr(display_name, 1, 8)) VIRTUAL;

ALTER TABLE devices ADD COLUMN language TEXT;
