ALTER TABLE other ADD COLUMN name TEXT;
CREATE UNIQUE INDEX totals_customer ON totals (customer);
--                  ^^^^^^^^^^^^^^^ rows/seed-conflict error: two rows that the migrations insert agree
--                  ^^^^^^^^^^^^^^^ rows/unique-on-existing warning: two rows of totals agree in customer
