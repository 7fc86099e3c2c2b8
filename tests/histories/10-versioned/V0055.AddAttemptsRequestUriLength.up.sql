ALTER TABLE attempts ADD COLUMN request_uri_length INTEGER GENERATED ALWAYS AS (length(request_uri)) VIRTUAL;
