/* From a declared type to an affinity. Surprising: "FLOATING POINT" is an
** INTEGER (it holds INT), and "STRING" is NUMERIC. */
#include "catalog/affinity.h"

Affinity affinity_of_type(Str type) {
  if (!type.n) return AFFINITY_BLOB;
  if (str_find_fold(type, S("int")) >= 0) return AFFINITY_INTEGER;
  if (str_find_fold(type, S("char")) >= 0 || str_find_fold(type, S("clob")) >= 0 || str_find_fold(type, S("text")) >= 0)
    return AFFINITY_TEXT;
  if (str_find_fold(type, S("blob")) >= 0) return AFFINITY_BLOB;
  if (str_find_fold(type, S("real")) >= 0 || str_find_fold(type, S("floa")) >= 0 || str_find_fold(type, S("doub")) >= 0)
    return AFFINITY_REAL;
  return AFFINITY_NUMERIC;
}
