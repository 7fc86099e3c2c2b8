-- Migration number: 0009 	 2026-03-16T07:55:12.067Z

CREATE VIEW open_task AS
SELECT
    task.id,
    task.title,
    task.state,
    task.due_date,
    task.assignee_id,
    project.id AS project_id,
    project.workspace_id
FROM task
JOIN project ON project.id = task.project_id
WHERE task.state IN ('open', 'started') AND project.archived = 0;

CREATE VIEW workspace_load AS
SELECT workspace_id, assignee_id, count(*) AS tasks, sum(due_date < date('now')) AS overdue
FROM open_task
GROUP BY workspace_id, assignee_id;
