DROP VIEW "public_assets";
