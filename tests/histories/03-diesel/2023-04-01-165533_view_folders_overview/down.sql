DROP VIEW folders_overview;
