ALTER TABLE customers RENAME COLUMN remark TO note;
