INSERT INTO posts (user_id, created_at) VALUES ((SELECT id FROM users WHERE email = 'c@d.example'), '2026-02-28T00:00:00.000Z');
--                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/seed-conflict error: user_id is NOT NULL and gets NULL
