DROP INDEX "idx_links_position_clicks_target";
