DROP VIEW "active_authors";
