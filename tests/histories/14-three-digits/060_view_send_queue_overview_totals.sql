CREATE VIEW "send_queue_overview_totals" AS SELECT "name", count(*) AS "total" FROM "send_queue_overview" GROUP BY "name";
