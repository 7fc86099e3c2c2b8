-- Migration number: 0006 	 2026-02-16T16:20:11.734Z

CREATE TABLE plan (
    code          TEXT NOT NULL PRIMARY KEY,
    title         TEXT NOT NULL,
    monthly_cents INTEGER NOT NULL CHECK (monthly_cents >= 0),
    seats         INTEGER -- null: no limit
);

INSERT INTO plan (code, title, monthly_cents, seats) VALUES
    ('free', 'Free', 0, 3),
    ('team', 'Team', 900, 25),
    ('business', 'Business', 1900, NULL)
ON CONFLICT (code) DO UPDATE SET title = excluded.title, monthly_cents = excluded.monthly_cents, seats = excluded.seats;

CREATE TABLE subscription (
    workspace_id TEXT NOT NULL PRIMARY KEY REFERENCES workspace (id) ON DELETE CASCADE,
    plan_code    TEXT NOT NULL DEFAULT 'free' REFERENCES plan (code) ON DELETE RESTRICT ON UPDATE CASCADE,
    customer_ref TEXT UNIQUE, -- the payment provider's name for it
    renews_on    TEXT,
    created_at   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
);

CREATE INDEX subscription_plan ON subscription (plan_code);
