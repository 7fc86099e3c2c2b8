DROP VIEW boards_overview;
