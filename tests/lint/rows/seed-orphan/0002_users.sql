PRAGMA defer_foreign_keys = ON;
INSERT INTO users (id, plan) VALUES (1, 9);
--<^^^^^^^^^^^^^^ rows/seed-conflict error: a row of users refers to nothing
