// What a page reports: report_figures, report_indicators, report_honours, report_mentions, report_checks.
//
//   SELECT metric, value, measure FROM report_indicators('1-10月办结案件26602件。');   -- 办结案件|26602|件

#include "sqlite/place.h"
#include "sqlite/tables.h"

namespace gongbao::sql {
namespace {

std::span<const Figure> figures(Document& document) {
  document.report.indicators();  // marks the figures that became one
  return document.report.figures();
}
std::span<const Indicator> indicators(Document& document) {
  return document.report.indicators().rows;
}
std::span<const Honour> honours(Document& document) {
  return document.report.honours();
}
std::span<const Mention> mentions(Document& document) {
  return document.report.mentions();
}
std::span<const Check> checks(Document& document) {
  return document.report.checks();
}

// Columns that most tables have.
template <class Row>
void ordinal(Cell& cell, const Row&) {
  cell.count(cell.row() + 1);
}
template <class Row>
void unit(Cell& cell, const Row& row) {
  cell.text(unit_of_sentence(cell.report().page(), row.sentence));
}

// The figure that a row is about.
const Figure& figure_of(Cell&, const Figure& row) {
  return row;
}
const Figure& figure_of(Cell& cell, const Indicator& row) {
  return cell.report().figures()[row.figure];
}
template <class Row>
void kind(Cell& cell, const Row& row) {
  cell.word(StaticText::of(name_of(figure_of(cell, row).kind)));
}
template <class Row>
void value(Cell& cell, const Row& row) {
  cell.number(figure_of(cell, row).value);
}
template <class Row>
void value_high(Cell& cell, const Row& row) {
  const std::optional<Number>& high = figure_of(cell, row).value_high;
  high ? cell.number(*high) : cell.null();
}
template <class Row>
void bound(Cell& cell, const Row& row) {
  cell.word(StaticText::of(name_of(figure_of(cell, row).bound)));
}
template <class Row>
void measure(Cell& cell, const Row& row) {
  cell.word(figure_of(cell, row).measure);
}
template <class Row>
void dimension(Cell& cell, const Row& row) {
  cell.word(figure_of(cell, row).dimension);
}
Span quote_of(Cell& cell, const Indicator& row) {
  return figure_of(cell, row).quote;
}
template <class Row>
Span quote_of(Cell&, const Row& row) {
  return row.quote;
}
Span quote_of(Cell&, const Mention& row) {
  return row.name;
}
template <class Row>
void section(Cell& cell, const Row& row) {
  const Page& page = cell.report().page();
  cell.text(section_heading(page, section_at(page, quote_of(cell, row).begin)));
}
template <class Row>
void quote(Cell& cell, const Row& row) {
  cell.text(quote_of(cell, row));
}
template <class Row>
void position(Cell& cell, const Row& row) {
  cell.position(quote_of(cell, row));
}
template <class Row>
void length(Cell& cell, const Row& row) {
  cell.length(quote_of(cell, row));
}

constexpr auto kFigureColumns = std::to_array<Column<Figure>>({
    {"ordinal", "INTEGER", kOrdinal, ordinal},
    {"unit", "TEXT", kUnit,
     [](Cell& cell, const Figure& row) { cell.text(unit_at(cell.report().page(), row.quote.begin)); }},
    {"kind", "TEXT",
     "amount, share, change or rank; or why it reports nothing: date, period, name, code, version, page, "
     "label, ordinal, other",
     kind},
    {"value", "NUMERIC", "number in base units: 1.5亿元 is 150000000; below 0 where the text says down",
     value},
    {"value_high", "NUMERIC", "upper end of a range: 10-20家", value_high},
    {"bound", "TEXT", "exact, over (余, 超), under (近), about, at_least or at_most", bound},
    {"measure", "TEXT", "measure word or unit, without 万 and 亿: 件, 元, %", measure},
    {"dimension", "TEXT", "what the measure counts: count, people, money, area, time, percent …", dimension},
    {"indicator", "INTEGER", "1 where it is one of report_indicators",
     [](Cell& cell, const Figure& row) { cell.flag(row.indicator); }},
    {"quote", "TEXT", kQuote, quote},
    {"pos", "INTEGER", kPosition, position},
    {"len", "INTEGER", kLength, length},
});

constexpr auto kIndicatorColumns = std::to_array<Column<Indicator>>({
    {"ordinal", "INTEGER", kOrdinal, ordinal},
    {"unit", "TEXT", kUnit, unit},
    {"section", "TEXT", kSection, section},
    {"kind", "TEXT", "amount, share (a level in % or 倍), change (against a base) or rank", kind},
    {"metric", "TEXT", "what is measured, in words of its sentence",
     [](Cell& cell, const Indicator& row) {
       cell.text(cell.report().indicators().metric(row, cell.report().text()));
     }},
    {"value", "NUMERIC", "number in base units: 1.5亿元 is 150000000; below 0 where the text says down",
     value},
    {"value_high", "NUMERIC", "upper end of a range: 10-20家", value_high},
    {"bound", "TEXT", "exact, over (余, 超), under (近), about, at_least or at_most", bound},
    {"measure", "TEXT", "measure word or unit, without 万 and 亿: 件, 元, %", measure},
    {"dimension", "TEXT", "what the measure counts: count, people, money, area, time, percent …", dimension},
    {"basis", "TEXT", "of a change: 同比, 环比, 比上年, 年均 or 其他",
     [](Cell& cell, const Indicator& row) { cell.word(row.basis); }},
    {"role", "TEXT", "actual, target, forecast or baseline (由A增加到B: A)",
     [](Cell& cell, const Indicator& row) { cell.word(StaticText::of(name_of(row.role))); }},
    {"period", "TEXT", "time as printed: 1-10月",
     [](Cell& cell, const Indicator& row) { cell.text(row.period.printed); }},
    {"period_start", "DATE", "first day of it",
     [](Cell& cell, const Indicator& row) { cell.date(row.period.start); }},
    {"period_end", "DATE", "last day of it; NULL where it is open",
     [](Cell& cell, const Indicator& row) { cell.date(row.period.end); }},
    {"period_source", "TEXT",
     "where these days come from: printed (in its sentence), carried (from an earlier one), section (a "
     "heading) or "
     "document",
     [](Cell& cell, const Indicator& row) { cell.word(StaticText::of(name_of(row.period.source))); }},
    {"year", "INTEGER", "calendar year that the value is for; NULL where it is of no one year, or not known",
     [](Cell& cell, const Indicator& row) { cell.year(row.year); }},
    {"code", "TEXT", "its code in report_catalogue(); NULL where it is none of these",
     [](Cell& cell, const Indicator& row) { cell.word(row.code); }},
    {"coverage", "TEXT", "a word that limits it: 区本级, 不含农户",
     [](Cell& cell, const Indicator& row) { cell.text(row.coverage); }},
    {"place", "TEXT", "whose it is, where the row names another place than the document's: 全国",
     [](Cell& cell, const Indicator& row) { cell.text(row.place); }},
    {"form", "TEXT", "sentence, or table for a cell of one",
     [](Cell& cell, const Indicator&) { cell.word("sentence"); }},
    {"scope", "TEXT", "of a rank: among whom (全市)",
     [](Cell& cell, const Indicator& row) { cell.text(row.scope); }},
    {"refers_to", "INTEGER", "ordinal of the indicator that a change, a rank or a share is about",
     [](Cell& cell, const Indicator& row) { cell.ordinal(row.refers_to); }},
    {"inferred", "INTEGER", "1 where the text prints no measure, but it is plain",
     [](Cell& cell, const Indicator& row) { cell.flag(figure_of(cell, row).inferred); }},
    {"quote", "TEXT", kQuote, quote},
    {"sentence", "TEXT", "sentence that it stands in",
     [](Cell& cell, const Indicator& row) { cell.text(sentence_span(cell.report().page(), row.sentence)); }},
    {"pos", "INTEGER", kPosition, position},
    {"len", "INTEGER", kLength, length},
});

constexpr auto kHonourColumns = std::to_array<Column<Honour>>({
    {"ordinal", "INTEGER", kOrdinal, ordinal},
    {"unit", "TEXT", kUnit, unit},
    {"section", "TEXT", kSection, section},
    {"verb", "TEXT", "word of receiving: 荣获, 被评为",
     [](Cell& cell, const Honour& row) { cell.text(row.verb); }},
    {"title", "TEXT", "what was received", [](Cell& cell, const Honour& row) { cell.text(row.title); }},
    {"level", "TEXT", "international, national, provincial, municipal, district; NULL where it is not said",
     [](Cell& cell, const Honour& row) { cell.text(row.level); }},
    {"quote", "TEXT", kQuote, quote},
    {"pos", "INTEGER", kPosition, position},
    {"len", "INTEGER", kLength, length},
});

constexpr auto kMentionColumns = std::to_array<Column<Mention>>({
    {"ordinal", "INTEGER", kOrdinal, ordinal},
    {"unit", "TEXT", kUnit, unit},
    {"section", "TEXT", kSection, section},
    {"kind", "TEXT", "document for 《》, name for “” 「」 【】",
     [](Cell& cell, const Mention& row) { cell.text(row.kind); }},
    {"name", "TEXT", "what stands between the marks",
     [](Cell& cell, const Mention& row) { cell.text(row.name); }},
    {"pos", "INTEGER", kPosition, [](Cell& cell, const Mention& row) { cell.position(row.name); }},
    {"len", "INTEGER", kLength, [](Cell& cell, const Mention& row) { cell.length(row.name); }},
});

constexpr auto kCheckColumns = std::to_array<Column<Check>>({
    {"ordinal", "INTEGER", kOrdinal, ordinal},
    {"unit", "TEXT", kUnit, unit},
    {"section", "TEXT", kSection, section},
    {"rule", "TEXT", "sum (parts and total), ratio, growth or subset",
     [](Cell& cell, const Check& row) { cell.text(row.rule); }},
    {"stated", "NUMERIC", "number that the text prints",
     [](Cell& cell, const Check& row) { cell.number(row.stated); }},
    {"computed", "NUMERIC", "number that follows from its other figures",
     [](Cell& cell, const Check& row) { cell.number(row.computed); }},
    {"holds", "INTEGER", "1 where they agree, as far as the printed digits tell",
     [](Cell& cell, const Check& row) { cell.flag(row.holds); }},
    {"explanation", "TEXT", "the calculation, in Chinese",
     [](Cell& cell, const Check& row) { cell.text(row.explanation); }},
    {"quote", "TEXT", kQuote, quote},
    {"pos", "INTEGER", kPosition, position},
    {"len", "INTEGER", kLength, length},
});

}  // namespace

constexpr Table kFigures = make_table<kFigureColumns, figures>("figures", "report_figures", 1000);
constexpr Table kIndicators =
    make_table<kIndicatorColumns, indicators>("indicators", "report_indicators", 500);
constexpr Table kHonours = make_table<kHonourColumns, honours>("honours", "report_honours", 50);
constexpr Table kMentions = make_table<kMentionColumns, mentions>("mentions", "report_mentions", 200);
constexpr Table kChecks = make_table<kCheckColumns, checks>("checks", "report_checks", 50);

std::span<const Table* const> document_tables() noexcept {
  static constexpr std::array<const Table*, 9> kTables = {
      &kDocument, &kUnits, &kSections, &kSentences, &kFigures, &kIndicators, &kHonours, &kMentions, &kChecks};
  return kTables;
}

}  // namespace gongbao::sql
