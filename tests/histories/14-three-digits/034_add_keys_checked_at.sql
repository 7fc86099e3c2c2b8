ALTER TABLE "keys" ADD "checked_at" TEXT;
