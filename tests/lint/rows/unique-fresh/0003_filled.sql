ALTER TABLE users ADD COLUMN slug TEXT;
UPDATE users SET slug = lower(email);
CREATE UNIQUE INDEX users_slug ON users (slug);
--                  ^^^^^^^^^^ rows/unique-on-existing warning: agree in slug
