CREATE TABLE temp_workspaces (
	id INTEGER PRIMARY KEY,
	created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')),
	slug TEXT NOT NULL UNIQUE,
	settings TEXT NOT NULL DEFAULT '{}'
);

INSERT INTO temp_workspaces (id, slug, settings, created_at)
SELECT id, slug, settings, created_at FROM workspaces;

DROP TABLE workspaces;

ALTER TABLE temp_workspaces RENAME TO workspaces;

UPDATE boards SET title = trim(title) WHERE title IS NOT NULL;

CREATE VIEW active_cards AS
SELECT lists.title, count(*) AS n
FROM lists
LEFT JOIN cards ON cards.list_id = lists.id
GROUP BY lists.id;
