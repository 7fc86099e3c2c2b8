DROP INDEX "idx_segments_name";
