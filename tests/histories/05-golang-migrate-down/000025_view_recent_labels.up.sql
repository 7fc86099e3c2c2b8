CREATE VIEW recent_labels AS
SELECT boards.title, boards.description, count(*) AS n
FROM boards
LEFT JOIN labels ON labels.board_id = boards.id
GROUP BY boards.id;

ALTER TABLE cards ADD COLUMN updated_at TEXT;
