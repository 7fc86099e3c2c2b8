/* What a column is for; see meanings.h. */
#include "facts/meanings.h"

#include "facts/words.h"

/* What an amount of money is called. */
static const char money_words[] =
    "price prices amount cost costs balance fee fees salary wage revenue subtotal discount tax vat payout refund "
    "deposit";

/* Words behind which a number is none of money. */
static const char no_money_words[] = "rate ratio percent percentage count quantity weight factor version";

/* Words that say that what is kept is not the secret itself. */
static const char secret_kept_words[] =
    "hash hashed digest encrypted enc cipher ciphertext salt hint id ref at expires expiry count type algorithm policy "
    "version iterations required last reset updated changed sha256 bcrypt argon2 scrypt pbkdf2 verifier public";

static bool pair(const Words *w, const char *first, const char *second) {
  return w->n >= 2 && str_eq(w->word[w->n - 2], str_of(first)) && str_eq(w->word[w->n - 1], str_of(second));
}

static bool any_listed(const Words *w, const char *list) {
  for (int i = 0; i < w->n; i++)
    if (word_listed(w->word[i], list)) return true;
  return false;
}

static bool is_secret(const Words *w) {
  bool named = word_listed(w->word[w->n - 1], "password passwd passphrase secret apikey") || pair(w, "api", "key") ||
               pair(w, "private", "key") || pair(w, "secret", "key") || pair(w, "access", "token") ||
               pair(w, "refresh", "token") || pair(w, "auth", "token");
  return named && !any_listed(w, secret_kept_words);
}

static bool is_money(const Column *column, const Words *w) {
  bool decimal = str_starts_fold(column->type, S("decimal")) || str_starts_fold(column->type, S("numeric")) ||
                 str_starts_fold(column->type, S("money"));
  bool fraction = column->affinity == AFFINITY_REAL || (decimal && column->affinity == AFFINITY_NUMERIC);
  return fraction && word_listed(w->word[w->n - 1], money_words) && !any_listed(w, no_money_words);
}

static bool is_boolean(const Column *column, const Words *w) {
  if (str_starts_fold(column->type, S("bool"))) return true;
  if (column->affinity != AFFINITY_INTEGER || column->primary_key || w->n < 2) return false;
  return word_listed(w->word[0], "is has can should was");
}

static bool is_json(const Column *column, const Words *w) {
  if (str_eq_fold(column->type, S("json"))) return true;
  return column->affinity == AFFINITY_TEXT && str_eq(w->word[w->n - 1], S("json"));
}

Meaning column_meaning(const Column *column) {
  Words words;
  if (column->generated != GENERATED_NOT || !words_split(column->name->text, &words)) return MEANING_NONE;
  if (is_boolean(column, &words)) return MEANING_BOOLEAN;
  if (is_json(column, &words)) return MEANING_JSON;
  if (is_money(column, &words)) return MEANING_MONEY;
  bool text = column->affinity == AFFINITY_TEXT || column->affinity == AFFINITY_BLOB;
  return text && is_secret(&words) ? MEANING_SECRET : MEANING_NONE;
}

Str meaning_name(Meaning meaning) {
  static const Str names[] = {{0}, S_INIT("boolean"), S_INIT("json"), S_INIT("money"), S_INIT("secret")};
  return names[meaning];
}
