-- Nothing is said behind a migration that a new database refuses.
INSERT INTO users (id, plan) VALUES (2, 8);
