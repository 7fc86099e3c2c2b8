-- Migration number: 0003 	 2026-01-19T08:02:55.010Z

CREATE TABLE project (
    id           TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 26),
    workspace_id TEXT NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
    title        TEXT NOT NULL,
    archived     INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
    created_at   TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    UNIQUE (workspace_id, title)
);

CREATE TABLE task (
    id          TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 26),
    project_id  TEXT NOT NULL REFERENCES project (id) ON DELETE CASCADE,
    parent_id   TEXT REFERENCES task (id) ON DELETE CASCADE, -- subtasks go with their task
    assignee_id TEXT REFERENCES account (id) ON DELETE SET NULL,
    title       TEXT NOT NULL CHECK (title <> ''),
    body        TEXT NOT NULL DEFAULT '',
    state       TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'started', 'done', 'dropped')),
    sort_key    REAL NOT NULL DEFAULT 0,                     -- between its neighbours' keys
    due_date    TEXT,                                        -- a day, like 2026-02-28
    created_at  TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
    closed_at   TEXT
);

CREATE INDEX task_board ON task (project_id, state, sort_key);
CREATE INDEX task_parent ON task (parent_id);
CREATE INDEX task_assignee ON task (assignee_id, due_date);
