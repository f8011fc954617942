#pragma once
// The scalar functions; the registry says what each is called and takes.

#include "sqlite/registry.h"

namespace gongbao::sql::scalar {

// Of a text (scalars_report.cc).
void text(const Call& call);
void encoding(const Call& call);
void unit(const Call& call);
void section(const Call& call);
void indicator(const Call& call);
void measure(const Call& call);
void indicators_json(const Call& call);
void highlight(const Call& call);

// Of a phrase (scalars_phrase.cc).
void number(const Call& call);
void value(const Call& call);
void period_start(const Call& call);
void period_end(const Call& call);
void code(const Call& call);
void similarity(const Call& call);
void version(const Call& call);

}  // namespace gongbao::sql::scalar
