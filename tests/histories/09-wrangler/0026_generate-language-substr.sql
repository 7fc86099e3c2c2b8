-- Migration number: 0026 	 2022-06-04T17:47:56.026Z
ALTER TABLE replies ADD COLUMN language_substr TEXT GENERATED ALWAYS AS (substr(language, 1, 8)) VIRTUAL;

ALTER TABLE follows ADD COLUMN etag TEXT;
