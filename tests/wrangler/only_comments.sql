-- nothing;
/* here; */
