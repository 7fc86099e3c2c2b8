DROP VIEW members_listing;
