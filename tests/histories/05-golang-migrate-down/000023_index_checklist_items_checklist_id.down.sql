DROP TABLE card_labels;

DROP INDEX idx_checklist_items_checklist_id_position_body;
