CREATE VIEW warehouses_overview AS
SELECT meta, name, id, code_lower
FROM warehouses
WHERE meta IS NOT NULL;

UPDATE movements SET reason = trim(reason) WHERE reason IS NOT NULL;
