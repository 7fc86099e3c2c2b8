#include "syntax/report.h"

#include "parser.h"
#include "syntax/grammar.h"

void report_failure(Build *b, void *machine, Tok first, Recovery recovery) {
  (void)machine;
  (void)first;
  (void)recovery;
  Place at = {b->source->id, b->at, b->at};
  if (b->failure == FAILURE_DEPTH) {
    compilation_problem(b->compilation, PROBLEM_NESTING_TOO_DEEP, at)->arg[0] = S("1000");
    return;
  }
  Problem *problem = compilation_problem(
      b->compilation, b->tokens[b->at].kind == TK_ILLEGAL ? PROBLEM_ILLEGAL_TOKEN : PROBLEM_SYNTAX_ERROR, at);
  problem->arg[0] = source_token(b->source, b->at);
}
