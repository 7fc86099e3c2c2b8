CREATE TABLE plans (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    features JSON
);

CREATE TABLE subscriptions (
    id INT PRIMARY KEY,
--     ^^^ type/int-primary-key warning: rowid
    user_id TEXT NOT NULL,
    plan_id INTEGER NOT NULL REFERENCES plans(id),
--                           ^^^^^^^^^^^^^^^^^^^^ fk/unindexed warning: plan_id
    renews_on TEXT,
    FOREIGN KEY (user_id) REFERENCES users(id) ON DELETE CASCADE
);

CREATE INDEX idx_subscriptions_user ON subscriptions(user_id);
--           ^^^^^^^^^^^^^^^^^^^^^^ index/redundant-prefix warning: idx_subscriptions_user_plan
CREATE INDEX idx_subscriptions_user_plan ON subscriptions(user_id, plan_id);

CREATE TABLE login_attempts (
    id INTEGER PRIMARY KEY,
    email TEXT NOT NULL,
    attempted_at TEXT DEFAULT (datetime('now'))
);
CREATE INDEX idx_login_attempts_email ON login_attempts(email);

INSERT INTO plans VALUES (1, 'Free', '{}'), (2, 'Pro', '{"seats": 5}');
--          ^^^^^ dml/insert-without-columns warning: plans
