DROP TRIGGER categories_keep_hidden;

CREATE VIEW warehouses_listing AS
SELECT city, name, code, id
FROM warehouses
WHERE name IS NOT NULL;
