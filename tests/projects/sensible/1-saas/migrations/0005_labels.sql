-- Migration number: 0005 	 2026-02-02T10:05:00.118Z

CREATE TABLE label (
    id           TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 26),
    workspace_id TEXT NOT NULL REFERENCES workspace (id) ON DELETE CASCADE,
    name         TEXT NOT NULL COLLATE NOCASE,
    color        TEXT NOT NULL DEFAULT '#808080' CHECK (color GLOB '#[0-9a-f][0-9a-f][0-9a-f][0-9a-f]*'),
    UNIQUE (workspace_id, name)
);

-- Read from both sides: the labels of a task, the tasks with a label.
CREATE TABLE task_label (
    task_id  TEXT NOT NULL REFERENCES task (id) ON DELETE CASCADE,
    label_id TEXT NOT NULL REFERENCES label (id) ON DELETE CASCADE,
    PRIMARY KEY (task_id, label_id)
) WITHOUT ROWID;

CREATE INDEX task_label_label ON task_label (label_id);
