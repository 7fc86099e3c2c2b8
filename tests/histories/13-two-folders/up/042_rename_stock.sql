ALTER TABLE stock RENAME TO inventory;
