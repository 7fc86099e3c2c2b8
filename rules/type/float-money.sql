-- type/float-money  note
-- title: Money as a fraction
-- why: A REAL can't hold 0.10: sums drift by a cent, and = finds nothing. DECIMAL is REAL too as soon as there is a fraction: SQLite has no decimals.
-- help: keep the smallest unit in an INTEGER: price_cents
-- source: https://sqlite.org/floatingpoint.html
-- bad:
--   CREATE TABLE products (id INTEGER PRIMARY KEY, price REAL NOT NULL, tax DECIMAL(10, 2));
-- good:
--   CREATE TABLE products (id INTEGER PRIMARY KEY, price_cents INTEGER NOT NULL, tax_rate REAL, weight REAL);
SELECT min(c.name_place) AS place,
       group_concat(quoted(c.name), ', ') || ' of ' || quoted(c.table_name) || CASE count(*) WHEN 1 THEN ' keeps money as a binary fraction' ELSE ' keep money as binary fractions' END AS message
FROM final_columns AS c
WHERE c.meaning = 'money'
GROUP BY c.object;
