CREATE VIEW recent_labels_totals AS SELECT heading, count(*) AS total FROM recent_labels GROUP BY heading;
