ALTER TABLE order_lines ADD language TEXT;
