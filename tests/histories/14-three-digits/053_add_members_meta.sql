ALTER TABLE "members" ADD "meta" TEXT;

ALTER TABLE "send_queue" ADD "created_at" TEXT;
