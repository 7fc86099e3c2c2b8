INSERT INTO posts (user_id, created_at) VALUES (1, strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '+1 dya'));
--                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rows/refused-values error: created_at of posts is NOT NULL and gets no value
