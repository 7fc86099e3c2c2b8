-- Columns that this file adds: measured on D1, with rows. NULL in every row, which do not agree; or a default that is the same in all.
ALTER TABLE users ADD COLUMN handle TEXT;
CREATE UNIQUE INDEX users_handle ON users (handle);
CREATE UNIQUE INDEX users_handle_folded ON users (lower(handle));
CREATE UNIQUE INDEX users_country_handle ON users (country, handle);
ALTER TABLE users ADD COLUMN code TEXT NOT NULL DEFAULT '';
CREATE UNIQUE INDEX users_code_used ON users (code) WHERE code <> '';
--                  ^^^^^^^^^^^^^^^ rows/unique-on-existing warning: agree in code
CREATE UNIQUE INDEX users_country_code ON users (country, code);
--                  ^^^^^^^^^^^^^^^^^^ rows/unique-on-existing warning: agree in country, code
CREATE UNIQUE INDEX users_code_any_email ON users (code, email COLLATE NOCASE);
--                  ^^^^^^^^^^^^^^^^^^^^ rows/unique-on-existing warning: agree in code, email
-- What is unique by itself, or was before.
CREATE UNIQUE INDEX users_code_id ON users (code, id);
CREATE UNIQUE INDEX users_code_email ON users (code, email);
CREATE UNIQUE INDEX users_code ON users (code);
--                  ^^^^^^^^^^ rows/unique-on-existing error: this fails if users has two rows: code is the same in all of them
CREATE UNIQUE INDEX users_code_and_country ON users (code, country);
