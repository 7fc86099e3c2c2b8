-- Migration number: 0058 	 2023-12-10T15:20:09.058Z
DROP VIEW public_outbox_totals;
