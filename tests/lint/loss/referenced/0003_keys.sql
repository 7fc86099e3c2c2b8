UPDATE teams SET slug = lower(slug) WHERE slug <> lower(slug);
--               ^^^^ loss/update-referenced warning: another slug in teams sets rooms (team) to its default where it refers to the old one, fails where a row of bills (payer) refers to the old one
UPDATE teams SET parent = NULL WHERE parent = 1;
CREATE TABLE fresh (id INTEGER PRIMARY KEY, slug TEXT UNIQUE);
CREATE TABLE freshest (id INTEGER PRIMARY KEY, fresh TEXT REFERENCES fresh (slug));
CREATE INDEX freshest_fresh ON freshest (fresh);
INSERT INTO fresh (id, slug) VALUES (1, 'a'), (2, 'b');
INSERT INTO freshest (id, fresh) VALUES (1, 'b');
UPDATE fresh SET slug = 'c' WHERE slug = 'a';
DELETE FROM fresh WHERE slug = 'c';
