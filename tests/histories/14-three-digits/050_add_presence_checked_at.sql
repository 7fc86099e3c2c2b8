ALTER TABLE "presence" ADD "checked_at" TEXT;

DROP VIEW "dependents_overview";
