ALTER TABLE "events" ADD "sender" TEXT;
