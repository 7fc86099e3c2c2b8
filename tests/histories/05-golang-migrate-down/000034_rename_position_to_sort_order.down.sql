DROP TABLE labels;

ALTER TABLE cards RENAME sort_order TO position;
