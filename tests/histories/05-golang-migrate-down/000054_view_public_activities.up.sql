CREATE VIEW public_activities AS
SELECT boards.heading, boards.description, count(*) AS n
FROM boards
LEFT JOIN activities ON activities.board_id = boards.id
GROUP BY boards.id;

ALTER TABLE subscriptions ADD COLUMN kind_coalesce TEXT GENERATED ALWAYS AS (coalesce(kind, '-')) VIRTUAL;
