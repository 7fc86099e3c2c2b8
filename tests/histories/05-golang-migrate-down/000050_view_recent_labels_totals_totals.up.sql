CREATE VIEW recent_labels_totals_totals AS SELECT total, count(*) AS total FROM recent_labels_totals GROUP BY total;
