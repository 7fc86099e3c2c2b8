PRAGMA defer_foreign_keys = ON;
INSERT INTO users (id, plan) VALUES (1, 9);
--                                      ^ rows/seed-conflict error: this fails on a new database: plans has no row that "plan" of users refers to
