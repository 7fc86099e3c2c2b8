CREATE VIEW checklists_listing AS
SELECT title, position, id, card_id
FROM checklists;
