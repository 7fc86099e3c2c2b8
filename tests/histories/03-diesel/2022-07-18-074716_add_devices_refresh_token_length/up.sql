ALTER TABLE devices ADD COLUMN refresh_token_length INTEGER GENERATED ALWAYS AS (length(refresh_token)) VIRTUAL;
