ALTER TABLE users ADD COLUMN email_substr TEXT GENERATED ALWAYS AS (substr(email, 1, 8)) VIRTUAL;

ALTER TABLE devices ADD COLUMN language TEXT;
