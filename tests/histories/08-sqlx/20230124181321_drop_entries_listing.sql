drop view entries_listing;
