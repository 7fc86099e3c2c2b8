DROP VIEW recent_cards_totals;

ALTER TABLE comments RENAME COLUMN content TO body;

DROP VIEW recent_cards;
