DROP VIEW returns_overview;
