// Functions of one phrase.
//
//   SELECT report_number('三千二百');                -- 3200
//   SELECT report_value('52.13亿元');                -- 5213000000
//   SELECT report_period_start('1-10月', 2021);      -- 2021-01-01
//   SELECT report_period_end('1-10月', 2021);        -- 2021-10-31
//   SELECT report_code('规上工业增加值增速');          -- IVA_ABOVE_SIZE
//   SELECT report_similarity('实现财政收入', '财政收入');   -- 1.0

#include <unicode/uversion.h>

#include <string>

#include "figures/value.h"
#include "indicators/catalogue.h"
#include "indicators/period.h"
#include "indicators/rules_version.h"
#include "sqlite/arguments.h"
#include "sqlite/barrier.h"
#include "sqlite/scalars.h"
#include "sqlite/similarity.h"
#include "text/text.h"

#ifndef GONGBAO_VERSION
#error "the build defines GONGBAO_VERSION"
#endif

namespace gongbao::sql::scalar {
namespace {

void write(const Call& call, std::optional<Number> number) {
  if (!number) return;  // a result that is not set is NULL
  if (const auto whole = number->to_integer()) {
    sqlite3_result_int64(call.context, *whole);
  } else {
    sqlite3_result_double(call.context, number->to_double());
  }
}

bool any_null(const Call& call) noexcept {
  for (sqlite3_value* argument : call.arguments) {
    if (is_null(argument)) return true;
  }
  return false;
}

// A phrase that can be a numeral, a quantity or a period: none is longer, so what is need not be read, and
// nobody waits for it.
std::optional<std::string_view> phrase_argument(const Call& call) {
  constexpr std::size_t kLongest = 16384;
  const std::string_view phrase = text_argument(call.function, "text", call.arguments[0]);
  return phrase.size() <= kLongest ? std::optional(phrase) : std::nullopt;
}

// The name of a metric, which is a part of a sentence.
std::string_view metric_argument(const Call& call, const char* argument, sqlite3_value* value) {
  constexpr std::size_t kLongest = 100'000;
  const std::string_view metric = text_argument(call.function, argument, value);
  if (metric.size() > kLongest) {
    throw Failure({call.function, "(): ", argument, " must be a phrase of at most ", std::to_string(kLongest),
                   " bytes, not ", std::to_string(metric.size())});
  }
  return metric;
}

std::optional<Period> period(const Call& call) {
  if (any_null(call)) return std::nullopt;
  const auto phrase = phrase_argument(call);
  const std::int64_t year = integer_argument(call.function, "year", call.arguments[1], 1, 9999);
  return phrase ? parse_period(*phrase, static_cast<int>(year)) : std::nullopt;
}

void write(const Call& call, Date date) {
  if (const std::string day = to_iso(date); !day.empty()) ResultSink(call.context).text(day);
}

}  // namespace

void number(const Call& call) {
  if (any_null(call)) return;
  if (const auto phrase = phrase_argument(call)) write(call, parse_number(*phrase));
}

void value(const Call& call) {
  if (any_null(call)) return;
  if (const auto phrase = phrase_argument(call)) write(call, parse_value(*phrase));
}

void period_start(const Call& call) {
  if (const auto found = period(call)) write(call, found->start);
}

void period_end(const Call& call) {
  if (const auto found = period(call)) write(call, found->end);
}

void code(const Call& call) {
  if (any_null(call)) return;
  const Text text{std::string(metric_argument(call, "metric", call.arguments[0]))};
  const Span whole{0, text.size()};
  const Naming naming = read_naming(text.folded(), {&whole, 1}, kEveryKind);
  if (!naming.code.empty()) ResultSink(call.context).text(naming.code);
}

void similarity(const Call& call) {
  if (any_null(call)) return;
  const std::string_view a = metric_argument(call, "metric_a", call.arguments[0]);
  const std::string_view b = metric_argument(call, "metric_b", call.arguments[1]);
  ResultSink(call.context).real(metric_similarity(a, b));
}

void version(const Call& call) {
  UVersionInfo icu;
  u_getVersion(icu);
  char icu_version[U_MAX_VERSION_STRING_LENGTH];
  u_versionToString(icu, icu_version);
  ResultSink(call.context)
      .text(joined({GONGBAO_VERSION, " (rules ", rules_version(), ", ICU ", icu_version, ")"}));
}

}  // namespace gongbao::sql::scalar
