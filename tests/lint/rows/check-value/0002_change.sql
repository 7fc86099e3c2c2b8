-- Only what is written out in a list of its own can be told.
UPDATE orders SET kind = 'c' WHERE id = 1;
UPDATE orders SET size = '2' WHERE id = 1;
UPDATE orders SET size = 4, state = 'PAID' WHERE id = 1;
--                ^^^^^^^^ rows/check-value warning: CHECK of size does not list 4
UPDATE OR IGNORE orders SET size = 4 WHERE id = 1;
UPDATE orders SET state = 'gone';
--<^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ loss/update-all warning: state
--                ^^^^^^^^^^^^^^ rows/check-value error: this fails where orders has rows: CHECK of state does not list 'gone'
