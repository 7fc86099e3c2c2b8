ALTER TABLE "profiles" ADD "locked_at" TEXT;
