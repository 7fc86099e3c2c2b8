INSERT INTO orders (id, customer) VALUES (1, 'ann'), (2, 'ben'), (3, 'ann');
INSERT INTO totals (customer, orders) VALUES ('cid', 0), ('dan', 0);
