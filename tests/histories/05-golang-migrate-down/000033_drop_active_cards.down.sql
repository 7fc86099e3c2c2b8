CREATE VIEW active_cards AS
SELECT "columns_of_board".heading, count(*) AS n
FROM "columns_of_board"
LEFT JOIN cards ON cards.list_id = "columns_of_board".id
GROUP BY "columns_of_board".id;
