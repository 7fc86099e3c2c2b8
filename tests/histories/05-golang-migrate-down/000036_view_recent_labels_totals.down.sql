DROP VIEW recent_labels_totals;
