// The structure of a page: report_document, report_units, report_sections, report_sentences.
//
//   SELECT ordinal, heading, parent FROM report_sections('一、办案。（一）立案。立案3件。');

#include <algorithm>
#include <cstdint>
#include <string>

#include "sqlite/note.h"
#include "sqlite/place.h"
#include "sqlite/tables.h"
#include "text/characters.h"

namespace gongbao::sql {
namespace {

std::span<const Document> document(Document& document) {
  return {&document, 1};
}
std::span<const Unit> units(Document& document) {
  return document.report.page().units;
}
std::span<const Section> sections(Document& document) {
  return document.report.page().sections;
}
std::span<const Sentence> sentences(Document& document) {
  return document.report.page().sentences;
}

// A title on two lines is one: 政府工作报 / 告.
std::string title_of(Report& report) {
  const Text& text = report.text();
  const Span title = report.page().title;
  const Characters printed = text.folded(title);
  const auto end = static_cast<std::uint32_t>(std::min(printed.find(u'\n'), printed.size()));
  Span first{title.begin, title.begin + end};
  Span second{first.end, title.end};
  while (!first.empty() && is_space(text.folded()[first.end - 1])) --first.end;
  while (!second.empty() && (is_space(text.folded()[second.begin]) || text.folded()[second.begin] == u'\n'))
    ++second.begin;
  return text.slice(first) + text.slice(second);
}

template <class Row>
void ordinal(Cell& cell, const Row&) {
  cell.count(cell.row() + 1);
}

constexpr auto kDocumentColumns = std::to_array<Column<Document>>({
    {"title", "TEXT", "title as printed",
     [](Cell& cell, const Document&) { cell.text(title_of(cell.report())); }},
    {"publisher", "TEXT", "who issued it",
     [](Cell& cell, const Document&) { cell.text(cell.report().page().publisher); }},
    {"page", "TEXT", "page of the newspaper",
     [](Cell& cell, const Document&) { cell.text(cell.report().page().number); }},
    {"published", "DATE", "day of publication: as given, else as printed",
     [](Cell& cell, const Document& row) {
       cell.date(row.published ? *row.published : cell.report().page().published);
     }},
    {"genre", "TEXT",
     "工作报告, 统计公报, 经济运行, 预算报告, 计划报告, 法院报告, 检察院报告, 工作总结, 专版, 新闻 or 其他",
     [](Cell& cell, const Document&) { cell.word(StaticText::of(name_of(cell.report().page().genre))); }},
    {"place", "TEXT", "whose report it is, by the fullest name printed: 呼伦贝尔市海拉尔区",
     [](Cell& cell, const Document&) { cell.text(cell.report().page().place); }},
    {"place_code", "TEXT", "its code of GB/T 2260; NULL where the name is ambiguous",
     [](Cell& cell, const Document&) { cell.text(cell.report().page().place_code); }},
    {"level", "TEXT", "of the place: national, provincial, municipal, county or town",
     [](Cell& cell, const Document&) { cell.text(cell.report().page().level); }},
    {"year", "INTEGER", "the year that it reports on",
     [](Cell& cell, const Document&) { cell.year(cell.report().page().year); }},
    {"encoding", "TEXT", "encoding of the bytes, and how many of them fit none",
     [](Cell& cell, const Document& row) { cell.text(row.encoding); }},
    {"characters", "INTEGER", "length of the text",
     [](Cell& cell, const Document& row) { cell.count(row.report.text().characters()); }},
    {"units", "INTEGER", "how many units report",
     [](Cell& cell, const Document&) { cell.count(cell.report().page().units.size()); }},
    {"indicators", "INTEGER", "how many indicators it has",
     [](Cell& cell, const Document&) { cell.count(cell.report().indicators().rows.size()); }},
    {"note", "TEXT", "what is odd about it, in words; NULL where nothing is",
     [](Cell& cell, const Document&) { cell.text(note_of(cell.document())); }},
});

constexpr auto kUnitColumns = std::to_array<Column<Unit>>({
    {"ordinal", "INTEGER", kOrdinal, ordinal},
    {"unit", "TEXT", "heading as printed", [](Cell& cell, const Unit& row) { cell.text(row.heading); }},
    {"name", "TEXT", "heading without its bracket", [](Cell& cell, const Unit& row) { cell.text(row.name); }},
    {"alias", "TEXT", "what stands in the bracket",
     [](Cell& cell, const Unit& row) { cell.text(row.alias); }},
    {"category", "TEXT",
     "党委, 人大, 政府, 政协, 纪检监察, 司法, 群团, 武装, 街道, 乡镇, 平台, 国企, 垂管 or 其他",
     [](Cell& cell, const Unit& row) { cell.text(row.category); }},
    {"body", "TEXT", "text below the heading", [](Cell& cell, const Unit& row) { cell.text(row.body); }},
    {"pos", "INTEGER", kPosition, [](Cell& cell, const Unit& row) { cell.position(row.body); }},
    {"len", "INTEGER", kLength, [](Cell& cell, const Unit& row) { cell.length(row.body); }},
});

constexpr auto kSectionColumns = std::to_array<Column<Section>>({
    {"ordinal", "INTEGER", kOrdinal, ordinal},
    {"unit", "TEXT", kUnit,
     [](Cell& cell, const Section& row) { cell.text(unit_heading(cell.report().page(), row.unit)); }},
    {"enumerator", "TEXT", "what numbers it: 一、 （二） 一是 ——",
     [](Cell& cell, const Section& row) { cell.text(row.enumerator); }},
    {"heading", "TEXT", "heading; NULL where it has none",
     [](Cell& cell, const Section& row) { cell.text(row.heading); }},
    {"level", "INTEGER", "1 is the outermost",
     [](Cell& cell, const Section& row) { cell.integer(row.level); }},
    {"parent", "INTEGER", "ordinal of the section that governs it",
     [](Cell& cell, const Section& row) { cell.ordinal(row.parent); }},
    {"body", "TEXT", "text, heading included", [](Cell& cell, const Section& row) { cell.text(row.body); }},
    {"pos", "INTEGER", kPosition, [](Cell& cell, const Section& row) { cell.position(row.body); }},
    {"len", "INTEGER", kLength, [](Cell& cell, const Section& row) { cell.length(row.body); }},
});

constexpr auto kSentenceColumns = std::to_array<Column<Sentence>>({
    {"ordinal", "INTEGER", kOrdinal, ordinal},
    {"unit", "TEXT", kUnit,
     [](Cell& cell, const Sentence& row) { cell.text(unit_heading(cell.report().page(), row.unit)); }},
    {"section", "TEXT", kSection,
     [](Cell& cell, const Sentence& row) { cell.text(section_heading(cell.report().page(), row.section)); }},
    {"section_ordinal", "INTEGER", "ordinal of the section in report_sections",
     [](Cell& cell, const Sentence& row) { cell.ordinal(row.section); }},
    {"sentence", "TEXT", "text with its closing mark",
     [](Cell& cell, const Sentence& row) { cell.text(row.span); }},
    {"pos", "INTEGER", kPosition, [](Cell& cell, const Sentence& row) { cell.position(row.span); }},
    {"len", "INTEGER", kLength, [](Cell& cell, const Sentence& row) { cell.length(row.span); }},
});

}  // namespace

constexpr Table kDocument = make_table<kDocumentColumns, document>("document", "report_document", 1);
constexpr Table kUnits = make_table<kUnitColumns, units>("units", "report_units", 20);
constexpr Table kSections = make_table<kSectionColumns, sections>("sections", "report_sections", 200);
constexpr Table kSentences = make_table<kSentenceColumns, sentences>("sentences", "report_sentences", 500);

}  // namespace gongbao::sql
