ALTER TABLE order_lines ADD title TEXT;
