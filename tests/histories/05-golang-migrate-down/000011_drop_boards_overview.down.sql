ALTER TABLE cards DROP COLUMN created_at;

CREATE VIEW boards_overview AS
SELECT workspaces.slug, count(*) AS n
FROM workspaces
LEFT JOIN boards ON boards.workspace_id = workspaces.id
GROUP BY workspaces.id;
