-- Migration number: 0008 	 2026-03-09T13:47:38.291Z

-- The feed on a workspace's front page. A queue consumer writes it, a cron job trims it to ninety days.
CREATE TABLE activity (
    id           INTEGER PRIMARY KEY,
    workspace_id TEXT NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
    actor_id     TEXT REFERENCES account (id) ON DELETE SET NULL,
    verb         TEXT NOT NULL,
    subject      TEXT NOT NULL CHECK (json_valid(subject)), -- {"type": "task", "id": …, "title": …}
    happened_at  TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
);

CREATE INDEX activity_feed ON activity (workspace_id, happened_at DESC);
CREATE INDEX activity_actor ON activity (actor_id);
CREATE INDEX activity_age ON activity (happened_at);
