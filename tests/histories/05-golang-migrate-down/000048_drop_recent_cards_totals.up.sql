DROP VIEW IF EXISTS recent_cards_totals;

CREATE UNIQUE INDEX idx_boards_title_summary ON boards (title, summary);
