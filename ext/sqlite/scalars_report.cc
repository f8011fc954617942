// Functions of a text, for where a query wants one value and not rows.
//
//   SELECT report_text(readfile('page.txt'));                            -- whatever its encoding
//   SELECT report_indicator(body, '办结 案件'), report_measure(body, '办结 案件') FROM documents;   --
//   26602|件 SELECT report_highlight('办结案件26602件。', '<b>', '</b>');          --
//   办结案件<b>26602件</b>。

#include <algorithm>
#include <string>
#include <vector>

#include "sqlite/arguments.h"
#include "sqlite/barrier.h"
#include "sqlite/json.h"
#include "sqlite/scalars.h"
#include "sqlite/tables.h"

namespace gongbao::sql::scalar {
namespace {

// The first argument as a document; null for NULL.
std::shared_ptr<Document> document(const Call& call) {
  if (is_null(call.arguments[0])) return nullptr;
  return call.connection.documents.open(source_argument(call.function, "text", call.arguments[0]));
}

// The argument n, from 0: 1 where it is not given.  Nothing for NULL.
std::optional<std::size_t> index(const Call& call) {
  if (call.arguments.size() < 2) return 0;
  if (is_null(call.arguments[1])) return std::nullopt;
  return static_cast<std::size_t>(integer_argument(call.function, "n", call.arguments[1], 1, INT64_MAX) - 1);
}

void write(const Call& call, const Document& document, Span span) {
  if (!span.empty()) ResultSink(call.context).text(document.report.text().slice(span));
}

// Whether `metric` holds every word; `words` are separated by spaces.
bool holds_words(std::string_view metric, std::string_view words) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (metric.find(words.substr(0, end)) == std::string_view::npos) return false;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return true;
}

// The figure of the first indicator whose metric holds the words of the second argument, or null.
const Figure* find_indicator(const Call& call, Document& document) {
  if (is_null(call.arguments[1])) return nullptr;
  const std::string_view words = text_argument(call.function, "metric", call.arguments[1]);
  if (words.find_first_not_of(' ') == std::string_view::npos) return nullptr;
  const Indicators& indicators = document.report.indicators();
  for (const Indicator& row : indicators.rows) {
    document.report.text().pass(row.metric_end - row.metric_begin + 1U);
    if (holds_words(indicators.metric(row, document.report.text()), words)) {
      return &document.report.figures()[row.figure];
    }
  }
  return nullptr;
}

struct Stretch {
  std::uint32_t begin;  // characters of the text given, from 0
  std::uint32_t end;
};

// The quotes of all indicators in the order of the text, none inside another.
std::vector<Stretch> quotes(Document& document) {
  const Text& text = document.report.text();
  std::vector<Stretch> all;
  for (const Indicator& row : document.report.indicators().rows) {
    const Span quote = document.report.figures()[row.figure].quote;
    if (quote.empty()) continue;
    const std::uint32_t begin = text.position(quote.begin) - 1;
    text.pass(1);
    all.push_back({begin, begin + text.length(quote)});
  }
  const auto by_place = [](const Stretch& a, const Stretch& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  };
  if (!std::is_sorted(all.begin(), all.end(), by_place)) std::sort(all.begin(), all.end(), by_place);
  std::vector<Stretch> apart;
  for (const Stretch& stretch : all) {
    if (apart.empty() || stretch.begin >= apart.back().end) apart.push_back(stretch);
  }
  return apart;
}

}  // namespace

void text(const Call& call) {
  if (is_null(call.arguments[0])) return;
  const Source source = source_argument(call.function, "text", call.arguments[0]);
  if (!source.blob) return ResultSink(call.context).text(source.bytes);  // as it is: nothing has to be parsed
  if (const auto found = document(call)) ResultSink(call.context).text(found->report.text().bytes());
}

void encoding(const Call& call) {
  if (const auto found = document(call)) ResultSink(call.context).text(found->encoding);
}

void unit(const Call& call) {
  const auto found = document(call);
  const auto wanted = index(call);
  if (!found || !wanted) return;
  const auto& units = found->report.page().units;
  if (*wanted < units.size()) write(call, *found, units[*wanted].name);
}

void section(const Call& call) {
  const auto found = document(call);
  const auto wanted = index(call);
  if (!found || !wanted) return;
  const auto& sections = found->report.page().sections;
  if (*wanted < sections.size()) write(call, *found, sections[*wanted].heading);
}

void indicator(const Call& call) {
  const auto found = document(call);
  if (!found) return;
  const Figure* figure = find_indicator(call, *found);
  if (figure == nullptr) return;
  ResultSink sink(call.context);
  Cell(sink, *found, 0).number(figure->value);
}

void measure(const Call& call) {
  const auto found = document(call);
  if (!found) return;
  const Figure* figure = find_indicator(call, *found);
  if (figure != nullptr && !figure->measure.empty()) ResultSink(call.context).text(figure->measure);
}

void indicators_json(const Call& call) {
  if (const auto found = document(call)) write_json_rows(call, kIndicators, *found);
}

void highlight(const Call& call) {
  const auto found = document(call);
  if (!found || is_null(call.arguments[1]) || is_null(call.arguments[2])) return;
  const std::string_view open = text_argument(call.function, "open", call.arguments[1]);
  const std::string_view close = text_argument(call.function, "close", call.arguments[2]);
  const std::vector<Stretch> stretches = quotes(*found);
  const std::string_view bytes = found->report.text().bytes();

  const std::size_t length = bytes.size() + stretches.size() * (open.size() + close.size());
  const int limit = sqlite3_limit(call.connection.database, SQLITE_LIMIT_LENGTH, -1);
  if (length > static_cast<std::size_t>(limit)) throw Failure({"too long"}, SQLITE_TOOBIG);
  std::string marked;
  marked.reserve(length);

  std::size_t at = 0;
  std::uint32_t character = 0;
  const auto copy_up_to = [&](std::uint32_t end) {
    const std::size_t begin = at;
    for (; character < end && at < bytes.size(); ++character) {
      at = found->report.text().after_character(at);
      found->report.text().pass(1);
    }
    marked += bytes.substr(begin, at - begin);
  };
  for (const Stretch& stretch : stretches) {
    copy_up_to(stretch.begin);
    marked += open;
    copy_up_to(stretch.end);
    marked += close;
  }
  marked += bytes.substr(at);
  ResultSink(call.context).text(marked);
}

}  // namespace gongbao::sql::scalar
