ALTER TABLE "presence" ADD "origin" TEXT;
