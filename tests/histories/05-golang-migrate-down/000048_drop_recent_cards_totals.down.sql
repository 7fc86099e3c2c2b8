DROP INDEX idx_boards_title_summary;

CREATE VIEW recent_cards_totals AS SELECT member_id, count(*) AS total FROM recent_cards GROUP BY member_id;
