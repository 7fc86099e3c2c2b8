CREATE VIEW members_listing AS
SELECT workspaces.slug, workspaces.etag, count(*) AS n
FROM workspaces
LEFT JOIN members ON members.workspace_id = workspaces.id
GROUP BY workspaces.id;
