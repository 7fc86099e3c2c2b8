/* What was there at any moment: the catalog's look-ups against a plain scan of all versions. */
#include "catalog/depend.h"
#include "referee.h"

/* What a name meant: versions in the order of their birth, "temp" before "main". */
static const Object *scan(const Catalog *catalog, const Object *like, Moment moment) {
  bool trigger = like->kind == OBJECT_TRIGGER;
  const Object *found = NULL;
  for (int32_t i = 0; i < catalog->versions.n; i++) {
    const Object *object = catalog->versions.p[i];
    if ((object->kind == OBJECT_TRIGGER) != trigger || !ident_same(object->name, like->name)) continue;
    if (!object_alive(object, moment)) continue;
    if (!found || object->temporary || !found->temporary) found = object;
  }
  return found;
}

static bool chain_holds(const Object *object) {
  if (object->after && (object->after->before != object || object->after->identity != object->identity)) return false;
  return !object->before || object->before->after == object;
}

bool referee_lookups(const Referee *referee, Str *why) {
  const Catalog *catalog = referee->catalog;
  for (int32_t i = 0; i < catalog->versions.n; i++) {
    const Object *object = catalog->versions.p[i];
    for (int32_t moment = 0; moment < catalog->statements.n; moment++) {
      Moment at = (Moment)moment;
      const Object *want = scan(catalog, object, at);
      const Object *got = object->kind == OBJECT_TRIGGER ? catalog_find_trigger(catalog, object->name, at)
                                                         : catalog_find(catalog, object->name, at);
      if (want == got && chain_holds(object) && object->number == (uint32_t)i) continue;
      *why = str_fmt(referee->arena, "%.*s after statement %d: version %d is found, not %d",
                     STR_ARG(object->name->text), moment, got ? (int)got->number : -1, want ? (int)want->number : -1);
      return false;
    }
  }
  return true;
}
