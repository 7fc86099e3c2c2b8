INSERT INTO posts (user_id, created_at) VALUES
  ((SELECT id FROM users WHERE email = 'a@b.example'), strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-1 day')),
  ((SELECT id FROM users WHERE email = 'a@b.example'), strftime('%Y-%m-%dT%H:%M:%fZ', '2026-02-28'));
INSERT OR IGNORE INTO posts (user_id, created_at) VALUES ((SELECT id FROM users WHERE email = 'c@d.example'), '2026-02-28T00:00:00.000Z');
