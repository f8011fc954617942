// The structure of a page: report_document, report_units, report_sections, report_sentences.
//
//   SELECT ordinal, heading, parent FROM report_sections('一、办案。（一）立案。立案3件。');

#include "sqlite/place.h"
#include "sqlite/tables.h"

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

template <class Row>
void ordinal(Cell& cell, const Row&) {
  cell.count(cell.row() + 1);
}

constexpr auto kDocumentColumns = std::to_array<Column<Document>>({
    {"title", "TEXT", [](Cell& cell, const Document&) { cell.text(cell.report().page().title); }},
    {"publisher", "TEXT", [](Cell& cell, const Document&) { cell.text(cell.report().page().publisher); }},
    {"page", "TEXT", [](Cell& cell, const Document&) { cell.text(cell.report().page().number); }},
    {"published", "DATE",
     [](Cell& cell, const Document& row) {
       cell.date(row.published ? *row.published : cell.report().page().published);
     }},
    {"encoding", "TEXT", [](Cell& cell, const Document& row) { cell.text(row.encoding); }},
    {"characters", "INTEGER",
     [](Cell& cell, const Document& row) { cell.count(row.report.text().characters()); }},
    {"units", "INTEGER", [](Cell& cell, const Document&) { cell.count(cell.report().page().units.size()); }},
    {"indicators", "INTEGER",
     [](Cell& cell, const Document&) { cell.count(cell.report().indicators().rows.size()); }},
});

constexpr auto kUnitColumns = std::to_array<Column<Unit>>({
    {"ordinal", "INTEGER", ordinal},
    {"unit", "TEXT", [](Cell& cell, const Unit& row) { cell.text(row.heading); }},
    {"name", "TEXT", [](Cell& cell, const Unit& row) { cell.text(row.name); }},
    {"alias", "TEXT", [](Cell& cell, const Unit& row) { cell.text(row.alias); }},
    {"category", "TEXT", [](Cell& cell, const Unit& row) { cell.text(row.category); }},
    {"body", "TEXT", [](Cell& cell, const Unit& row) { cell.text(row.body); }},
    {"pos", "INTEGER", [](Cell& cell, const Unit& row) { cell.position(row.body); }},
    {"len", "INTEGER", [](Cell& cell, const Unit& row) { cell.length(row.body); }},
});

constexpr auto kSectionColumns = std::to_array<Column<Section>>({
    {"ordinal", "INTEGER", ordinal},
    {"unit", "TEXT",
     [](Cell& cell, const Section& row) { cell.text(unit_heading(cell.report().page(), row.unit)); }},
    {"enumerator", "TEXT", [](Cell& cell, const Section& row) { cell.text(row.enumerator); }},
    {"heading", "TEXT", [](Cell& cell, const Section& row) { cell.text(row.heading); }},
    {"level", "INTEGER", [](Cell& cell, const Section& row) { cell.integer(row.level); }},
    {"parent", "INTEGER", [](Cell& cell, const Section& row) { cell.ordinal(row.parent); }},
    {"body", "TEXT", [](Cell& cell, const Section& row) { cell.text(row.body); }},
    {"pos", "INTEGER", [](Cell& cell, const Section& row) { cell.position(row.body); }},
    {"len", "INTEGER", [](Cell& cell, const Section& row) { cell.length(row.body); }},
});

constexpr auto kSentenceColumns = std::to_array<Column<Sentence>>({
    {"ordinal", "INTEGER", ordinal},
    {"unit", "TEXT",
     [](Cell& cell, const Sentence& row) { cell.text(unit_heading(cell.report().page(), row.unit)); }},
    {"section", "TEXT",
     [](Cell& cell, const Sentence& row) { cell.text(section_heading(cell.report().page(), row.section)); }},
    {"section_ordinal", "INTEGER", [](Cell& cell, const Sentence& row) { cell.ordinal(row.section); }},
    {"sentence", "TEXT", [](Cell& cell, const Sentence& row) { cell.text(row.span); }},
    {"pos", "INTEGER", [](Cell& cell, const Sentence& row) { cell.position(row.span); }},
    {"len", "INTEGER", [](Cell& cell, const Sentence& row) { cell.length(row.span); }},
});

}  // namespace

constexpr Table kDocument = make_table<kDocumentColumns, document>("document", "report_document", 1);
constexpr Table kUnits = make_table<kUnitColumns, units>("units", "report_units", 20);
constexpr Table kSections = make_table<kSectionColumns, sections>("sections", "report_sections", 200);
constexpr Table kSentences = make_table<kSentenceColumns, sentences>("sentences", "report_sentences", 500);

}  // namespace gongbao::sql
