DROP VIEW IF EXISTS active_cards;
