#include "contract.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace gongbao::fuzz {

void broken(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, condition);
  std::abort();
}

namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The characters of a text as SQLite counts them: a byte below 0xC0, or another and the continuation bytes
// after it.
std::vector<std::string_view> characters_of(std::string_view bytes) {
  std::vector<std::string_view> characters;
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t end = at + 1;
    if (static_cast<unsigned char>(bytes[at]) >= 0xC0) {
      while (end < bytes.size() && (static_cast<unsigned char>(bytes[end]) & 0xC0) == 0x80) ++end;
    }
    characters.push_back(bytes.substr(at, end - at));
    at = end;
  }
  return characters;
}

class Checker {
 public:
  explicit Checker(Report& report)
      : report_(report), text_(report.text()), characters_(characters_of(text_.bytes())) {}

  void run() {
    check_text();
    check_page();
    check_figures();
    check_indicators();
    check_honours();
    check_mentions();
    check_checks();
  }

 private:
  // Each character stands where position() says, and what is left out between two is a page jump.
  void check_text() {
    GONGBAO_REQUIRE(text_.characters() == characters_.size());
    GONGBAO_REQUIRE(text_.size() <= text_.characters());
    std::string buffer;
    std::uint32_t last = 0;
    for (std::uint32_t at = 0; at < text_.size(); ++at) {
      const std::uint32_t position = text_.position(at);
      GONGBAO_REQUIRE(position > last && position <= characters_.size());
      GONGBAO_REQUIRE(text_.slice({at, at + 1}, buffer) == characters_[position - 1]);
      if (position != last + 1) require_jump(last + 1, position);
      last = position;
    }
    if (last != characters_.size())
      require_jump(last + 1, static_cast<std::uint32_t>(characters_.size()) + 1);
  }

  void require_jump(std::uint32_t begin, std::uint32_t end) {
    std::string jump;
    for (std::uint32_t position = begin; position < end; ++position) jump += characters_[position - 1];
    const bool known = jump.find("转") != jump.npos || jump.find("接") != jump.npos ||
                       jump.find("轉") != jump.npos || jump.find("緊") != jump.npos;
    GONGBAO_REQUIRE(known);
  }

  // substr(text, pos, len) is the quote, but for the page jumps that only the former holds.
  void require_span(Span span) {
    if (span.empty()) return;
    GONGBAO_REQUIRE(span.end <= text_.size());
    const std::uint32_t begin = text_.position(span.begin) - 1;
    const std::uint32_t length = text_.length(span);
    GONGBAO_REQUIRE(begin + length <= characters_.size() && length >= span.size());
    const std::string_view first = characters_[begin];
    const std::string_view last = characters_[begin + length - 1];
    const std::string_view printed(first.data(),
                                   static_cast<std::size_t>(last.data() + last.size() - first.data()));
    const std::string_view quote = text_.slice(span, buffer_);
    if (length == span.size()) {
      GONGBAO_REQUIRE(quote == printed);
    } else {
      GONGBAO_REQUIRE(quote.size() < printed.size() && printed.starts_with(quote.substr(0, first.size())) &&
                      printed.ends_with(last) && quote.ends_with(last));
    }
  }

  static bool is_inside(Span inner, Span outer) {
    return inner.begin >= outer.begin && inner.end <= outer.end;
  }

  void require_index(std::int32_t index, std::size_t size) {
    GONGBAO_REQUIRE(index >= kNone && index < static_cast<std::int32_t>(size));
  }

  void require_date(Date date) { GONGBAO_REQUIRE(!date || is_valid(date)); }

  void check_page() {
    const Page& page = report_.page();
    require_span(page.title);
    require_span(page.publisher);
    require_date(page.published);
    check_units(page);
    check_sections(page);
    check_sentences(page);
  }

  void check_units(const Page& page) {
    std::uint32_t after = 0;
    for (const Unit& unit : page.units) {
      for (const Span span : {unit.heading, unit.name, unit.alias, unit.body}) require_span(span);
      GONGBAO_REQUIRE(!unit.heading.empty() && unit.heading.begin >= after);
      GONGBAO_REQUIRE(!unit.name.empty() && is_inside(unit.name, unit.heading));
      GONGBAO_REQUIRE(unit.alias.empty() || is_inside(unit.alias, unit.heading));
      GONGBAO_REQUIRE(unit.body.empty() || unit.body.begin >= unit.heading.end);
      GONGBAO_REQUIRE(is_one_of(unit.category, {"党委", "人大", "政府", "政协", "纪检监察", "司法", "群团",
                                                "武装", "街道", "乡镇", "平台", "国企", "垂管", "其他"}));
      after = std::max(unit.heading.end, unit.body.end);
    }
  }

  void check_sections(const Page& page) {
    for (std::size_t i = 0; i < page.sections.size(); ++i) {
      const Section& section = page.sections[i];
      for (const Span span : {section.enumerator, section.heading, section.body}) require_span(span);
      require_index(section.unit, page.units.size());
      GONGBAO_REQUIRE(!section.body.empty());
      GONGBAO_REQUIRE(section.heading.empty() || is_inside(section.heading, section.body));
      GONGBAO_REQUIRE(section.enumerator.empty() || is_inside(section.enumerator, section.body));
      // In order; the first of several blocks in a paragraph begins where the paragraph does.
      GONGBAO_REQUIRE(i == 0 || section.body.begin > page.sections[i - 1].body.begin ||
                      (section.body.begin == page.sections[i - 1].body.begin &&
                       section.parent == static_cast<std::int32_t>(i) - 1));
      GONGBAO_REQUIRE(section.level >= 1);
      require_index(section.parent, i);  // parents come first
      // Two are one in the other, or apart: the one before and those that govern it end before this begins,
      // but those that govern this.
      for (std::int32_t before = static_cast<std::int32_t>(i) - 1; before != section.parent;
           before = page.sections[static_cast<std::size_t>(before)].parent) {
        GONGBAO_REQUIRE(before != kNone);
        GONGBAO_REQUIRE(page.sections[static_cast<std::size_t>(before)].body.end <= section.body.begin);
      }
      if (section.parent == kNone) continue;
      const Section& parent = page.sections[static_cast<std::size_t>(section.parent)];
      GONGBAO_REQUIRE(parent.unit == section.unit && parent.level < section.level);
      GONGBAO_REQUIRE(is_inside(section.body, parent.body));
    }
  }

  void check_sentences(const Page& page) {
    std::uint32_t after = 0;
    for (const Sentence& sentence : page.sentences) {
      require_span(sentence.span);
      require_index(sentence.unit, page.units.size());
      require_index(sentence.section, page.sections.size());
      GONGBAO_REQUIRE(!sentence.span.empty() && sentence.span.begin >= after);  // apart from each other
      // In a section, and all of it: a paragraph is one.
      GONGBAO_REQUIRE(sentence.section != kNone);
      const Section& section = page.sections[static_cast<std::size_t>(sentence.section)];
      GONGBAO_REQUIRE(section.unit == sentence.unit && is_inside(sentence.span, section.body));
      after = sentence.span.end;
    }
  }

  void check_figures() {
    std::uint32_t after = 0;
    for (const Figure& figure : report_.figures()) {
      require_span(figure.quote);
      require_span(figure.digits);
      GONGBAO_REQUIRE(!figure.quote.empty() && figure.quote.begin >= after);
      GONGBAO_REQUIRE(is_inside(figure.digits, figure.quote));
      GONGBAO_REQUIRE(std::isfinite(figure.value.to_double()));
      GONGBAO_REQUIRE(!figure.value_high || std::isfinite(figure.value_high->to_double()));
      GONGBAO_REQUIRE(!name_of(figure.kind).empty() && !name_of(figure.bound).empty());
      after = figure.quote.end;
    }
  }

  void check_indicators() {
    const Page& page = report_.page();
    const std::vector<Figure>& figures = report_.figures();
    const Indicators& indicators = report_.indicators();
    const auto rows = indicators.rows.size();
    std::uint32_t next = 0;  // figures in order, and so none twice
    for (std::size_t i = 0; i < rows; ++i) {
      const Indicator& row = indicators.rows[i];
      GONGBAO_REQUIRE(row.figure >= next && row.figure < figures.size() && figures[row.figure].indicator);
      GONGBAO_REQUIRE(figures[row.figure].kind <= FigureKind::kRank);
      GONGBAO_REQUIRE(row.sentence < page.sentences.size());
      GONGBAO_REQUIRE(page.sentences[row.sentence].span.holds(figures[row.figure].digits.begin));
      require_index(row.refers_to, rows);
      GONGBAO_REQUIRE(row.refers_to != static_cast<std::int32_t>(i));
      GONGBAO_REQUIRE(row.metric_begin <= row.metric_end && row.metric_end <= indicators.metric_parts.size());
      for (std::uint32_t part = row.metric_begin; part < row.metric_end; ++part) {
        require_span(indicators.metric_parts[part]);
      }
      require_span(row.scope);
      require_span(row.period.printed);
      require_date(row.period.start);
      require_date(row.period.end);
      GONGBAO_REQUIRE(!row.period.start || !row.period.end || row.period.start <= row.period.end);
      const bool is_change = figures[row.figure].kind == FigureKind::kChange;
      GONGBAO_REQUIRE(is_change ? is_one_of(row.basis, {"同比", "环比", "比上年", "年均", "其他"})
                                : row.basis.empty());
      next = row.figure + 1;
    }
    const auto marked =
        std::count_if(figures.begin(), figures.end(), [](const Figure& f) { return f.indicator; });
    GONGBAO_REQUIRE(static_cast<std::size_t>(marked) == rows);
  }

  void check_honours() {
    std::uint32_t last = 0;
    std::set<std::pair<std::uint32_t, std::uint32_t>> titles;
    for (const Honour& honour : report_.honours()) {
      for (const Span span : {honour.verb, honour.title, honour.quote}) require_span(span);
      GONGBAO_REQUIRE(!honour.verb.empty() && !honour.title.empty() && honour.quote.begin >= last);
      GONGBAO_REQUIRE(is_inside(honour.title, honour.quote));
      require_in_sentence(honour.sentence, honour.quote);
      GONGBAO_REQUIRE(
          is_one_of(honour.level, {"", "international", "national", "provincial", "municipal", "district"}));
      GONGBAO_REQUIRE(titles.insert({honour.title.begin, honour.title.end}).second);  // none twice
      last = honour.quote.begin;
    }
  }

  void check_mentions() {
    std::uint32_t next = 0;
    for (const Mention& mention : report_.mentions()) {
      require_span(mention.name);
      GONGBAO_REQUIRE(is_one_of(mention.kind, {"document", "name"}));
      GONGBAO_REQUIRE(!mention.name.empty() && mention.name.begin >= next);
      require_in_sentence(mention.sentence, mention.name);
      next = mention.name.begin + 1;
    }
  }

  void check_checks() {
    for (const Check& check : report_.checks()) {
      require_span(check.quote);
      GONGBAO_REQUIRE(is_one_of(check.rule, {"sum", "ratio", "growth", "subset"}));
      GONGBAO_REQUIRE(std::isfinite(check.stated) && std::isfinite(check.computed));
      GONGBAO_REQUIRE(!check.explanation.empty() && !check.quote.empty());
      GONGBAO_REQUIRE(check.sentence < report_.page().sentences.size());
    }
  }

  void require_in_sentence(std::uint32_t sentence, Span span) {
    const Page& page = report_.page();
    GONGBAO_REQUIRE(sentence < page.sentences.size() && is_inside(span, page.sentences[sentence].span));
  }

  Report& report_;
  const Text& text_;
  std::vector<std::string_view> characters_;
  std::string buffer_;
};

}  // namespace

void require_contract(Report& report) {
  Checker(report).run();
}

}  // namespace gongbao::fuzz
