/* wrangler's local state; see miniflare.h. The name is that of a Durable Object's
** id: half a hash of the name, and a signature of that half. */
#include "project/miniflare.h"

#include "base/sha256.h"

/* Bytes of each half of an object's id. */
#define HALF 16

Str miniflare_folder(const Project *project, Arena *arena, Str persist_to) {
  Str state = persist_to.n ? persist_to : project_describe(project, arena, S(".wrangler/state"));
  return str_concat(arena, state, S("/v3/d1/miniflare-D1DatabaseObject"));
}

Str miniflare_file(const Project *project, Arena *arena) {
  const Database *database = &project->database;
  Str id = database->preview_id.n ? database->preview_id : database->id.n ? database->id : database->binding;
  if (id.n == 0) return S("");
  Sha256 key = sha256(*arena, S("miniflare-D1DatabaseObject"));
  Str key_bytes = {(const char *)key.bytes, SHA256_BYTES};
  Sha256 name = sha256_hmac(*arena, key_bytes, id);
  Sha256 signature = sha256_hmac(*arena, key_bytes, (Str){(const char *)name.bytes, HALF});
  Buf buf = buf_new(arena);
  for (int i = 0; i < HALF; i++) buf_fmt(&buf, "%02x", name.bytes[i]);
  for (int i = 0; i < HALF; i++) buf_fmt(&buf, "%02x", signature.bytes[i]);
  buf_str(&buf, S(".sqlite"));
  return buf_done(&buf);
}
