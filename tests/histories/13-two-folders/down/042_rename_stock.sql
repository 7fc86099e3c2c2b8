ALTER TABLE inventory RENAME TO stock;
