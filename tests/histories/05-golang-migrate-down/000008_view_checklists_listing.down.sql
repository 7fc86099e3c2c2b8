DROP VIEW checklists_listing;
