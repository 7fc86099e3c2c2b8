CREATE VIEW active_lists AS
SELECT boards.heading, boards.description, count(*) AS n
FROM boards
LEFT JOIN lists ON lists.board_id = boards.id
GROUP BY boards.id;
