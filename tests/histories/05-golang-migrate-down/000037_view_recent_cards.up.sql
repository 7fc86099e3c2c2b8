CREATE VIEW recent_cards AS
SELECT member_id, sort_order, id, created_at
FROM cards
WHERE id IS NOT NULL
ORDER BY member_id;

ALTER TABLE comments RENAME COLUMN body TO content;

CREATE VIEW recent_cards_totals AS SELECT member_id, count(*) AS total FROM recent_cards GROUP BY member_id;
